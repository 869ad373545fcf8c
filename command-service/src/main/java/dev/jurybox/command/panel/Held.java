package dev.jurybox.command.panel;

import dev.jurybox.events.Review;
import org.jspecify.annotations.Nullable;

/**
 * A seat on one tool's panel.
 *
 * @param review the current one, if there is one
 * @param revision counts on when a review is withdrawn, so that no stale edit ever fits
 */
record Held(@Nullable Review review, int revision) {

    static final Held EMPTY = new Held(null, 0);

    Held now(@Nullable Review next) {
        return new Held(next, revision + 1);
    }
}
