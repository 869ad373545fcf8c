package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What all places of one tool follow from.
 *
 * @param registered position of its registration
 * @param seats how many are filled
 * @param scores their sum
 * @param heat by {@link HeatScore}
 */
public record RankingInput(String tool, long registered, int seats, int scores, long ship, long skip, double heat) {

    /** Enough to tell any two fractions of countable votes apart, and to round equal ones alike. */
    static final int EXACT_DECIMALS = 40;

    public long votes() {
        return ship + skip;
    }

    public boolean hasPanel() {
        return seats > 0;
    }

    /** 0 without a panel. */
    public BigDecimal mean() {
        if (!hasPanel()) return BigDecimal.ZERO;
        return BigDecimal.valueOf(scores).divide(BigDecimal.valueOf(seats), EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** As if they were cast now, when a vote weighs 1. */
    public RankingInput plusShip(long votes) {
        return new RankingInput(tool, registered, seats, scores, ship + votes, skip, heat + votes);
    }

    /** As if they were cast now, when a vote weighs 1. */
    public RankingInput plusSkip(long votes) {
        return new RankingInput(tool, registered, seats, scores, ship, skip + votes, heat - votes);
    }
}
