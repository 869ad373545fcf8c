package dev.jurybox.query.feed;

import dev.jurybox.events.JuryboxEvent;

/** An event and its envelope. */
public record Happened<E extends JuryboxEvent>(E event, Envelope envelope) {}
