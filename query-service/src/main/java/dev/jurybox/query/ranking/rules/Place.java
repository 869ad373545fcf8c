package dev.jurybox.query.ranking.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Where a tool stands on a board, its key reckoned once.
 *
 * @param inFront whether it stands in the front section of the board
 * @param seats those that count there beside the key
 */
record Place(boolean inFront, BigDecimal key, int seats, Standing tool) {

    private static final Comparator<Place> MERIT = comparing(Place::inFront)
            .thenComparing(Place::key)
            .thenComparingInt(Place::seats)
            .reversed();

    private static final Comparator<Standing> TIES = comparingLong(Standing::votes)
            .thenComparing(Standing::mean)
            .reversed()
            .thenComparingLong(Standing::registered)
            .thenComparing(Standing::tool);

    static final Comparator<Place> ORDER = MERIT.thenComparing(Place::tool, TIES);

    boolean isAheadOf(Place other) {
        return ORDER.compare(this, other) < 0;
    }

    /** Before ties are broken. */
    boolean deservesMoreThan(Place other) {
        return MERIT.compare(this, other) < 0;
    }
}
