package dev.jurybox.query.panel;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Seat;
import java.time.Instant;

/**
 * The current review of a seat, and when it was recorded.
 *
 * @param seat the seat of the panel
 * @param score from 0 to 100
 * @param recommendation whether to ship with the tool, whatever the score
 * @param text the reasons, in plain text
 * @param recordedAt when the review was recorded
 * @param counts whether the seat counts by the rules; if not, the verdict is without this review
 */
public record SeatReview(
        Seat seat, int score, Choice recommendation, String text, Instant recordedAt, boolean counts) {}
