package dev.jurybox.query.feed;

import dev.jurybox.events.JuryboxEvent;

/** An event and its metadata. */
public record RecordedEvent<E extends JuryboxEvent>(E event, EventEnvelope envelope) {}
