package dev.jurybox.query.panel;

import dev.jurybox.events.Review;
import java.time.Instant;

/** The current review of a seat, with the position and time of the event that recorded it. */
record FilledSeat(Review review, long position, Instant recordedAt) {}
