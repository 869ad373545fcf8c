package dev.jurybox.query.panel;

import dev.jurybox.events.Review;
import java.time.Instant;

/** The review a seat is filled with, and where it was said. */
record FilledSeat(Review review, long position, Instant recordedAt) {}
