package dev.jurybox.query.projection;

import dev.jurybox.events.JuryboxEvent;

/** An event and its metadata. */
public record RecordedEvent<E extends JuryboxEvent>(E event, EventEnvelope envelope) {}
