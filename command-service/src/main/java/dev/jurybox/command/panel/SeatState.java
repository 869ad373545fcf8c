package dev.jurybox.command.panel;

import dev.jurybox.events.Review;
import org.jspecify.annotations.Nullable;

/**
 * A seat on one tool's panel.
 *
 * @param review the current review, if there is one
 * @param revision also increases when a review is withdrawn, so that no stale edit ever matches
 */
record SeatState(@Nullable Review review, int revision) {

    static final SeatState EMPTY = new SeatState(null, 0);

    SeatState now(@Nullable Review next) {
        return new SeatState(next, revision + 1);
    }
}
