package dev.jurybox.query.ranking.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What ranks a tool on a board, with its key computed once.
 *
 * @param inFront whether the tool is in the front section of the board
 * @param seats the seats that the board compares after the key
 */
record RankKey(boolean inFront, BigDecimal key, int seats, RankingInput tool) {

    private static final Comparator<RankKey> MERIT = comparing(RankKey::inFront)
            .thenComparing(RankKey::key)
            .thenComparingInt(RankKey::seats)
            .reversed();

    private static final Comparator<RankingInput> TIES = comparingLong(RankingInput::votes)
            .thenComparing(RankingInput::mean)
            .reversed()
            .thenComparingLong(RankingInput::registered)
            .thenComparing(RankingInput::tool);

    static final Comparator<RankKey> ORDER = MERIT.thenComparing(RankKey::tool, TIES);

    boolean isAheadOf(RankKey other) {
        return ORDER.compare(this, other) < 0;
    }

    /** Compares before ties are broken. */
    boolean deservesMoreThan(RankKey other) {
        return MERIT.compare(this, other) < 0;
    }
}
