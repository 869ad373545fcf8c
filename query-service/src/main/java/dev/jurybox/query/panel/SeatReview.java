package dev.jurybox.query.panel;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Seat;
import java.time.Instant;

/** The current review of a seat, and when it was recorded. */
public record SeatReview(Seat seat, int score, Choice recommendation, String text, Instant recordedAt) {}
