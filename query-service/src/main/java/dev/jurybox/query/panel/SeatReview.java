package dev.jurybox.query.panel;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Seat;
import java.time.Instant;

/** What the holder of a seat says now, and since when. */
public record SeatReview(Seat seat, int score, Choice recommendation, String text, Instant recordedAt) {}
