package dev.jurybox.query.ranking.rules;

import dev.jurybox.events.RuleSet;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What all ranks of one tool derive from.
 *
 * @param registered the position of its registration
 * @param seats the number of its filled seats
 * @param scores the sum of the scores of these seats
 * @param heat computed by {@link HeatScore}
 * @param rules the numbers that its ranks are computed with, the same for all tools of a board
 */
public record RankingInput(
        String tool, long registered, int seats, int scores, long ship, long skip, double heat, RuleSet rules) {

    /** Enough to distinguish any two fractions of possible vote counts, and to round equal ones alike. */
    static final int EXACT_DECIMALS = 40;

    public long votes() {
        return ship + skip;
    }

    public boolean hasPanel() {
        return seats > 0;
    }

    /** Returns 0 without a panel. */
    public BigDecimal mean() {
        if (!hasPanel()) return BigDecimal.ZERO;
        return BigDecimal.valueOf(scores).divide(BigDecimal.valueOf(seats), EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Replaces the rules. The heat stays as it was computed by the former ones, so this is not for the hot board. */
    public RankingInput by(RuleSet others) {
        return new RankingInput(tool, registered, seats, scores, ship, skip, heat, others);
    }

    /** Adds votes as if they were cast now, when a vote weighs 1. */
    public RankingInput plusShip(long votes) {
        return new RankingInput(tool, registered, seats, scores, ship + votes, skip, heat + votes, rules);
    }

    /** Adds votes as if they were cast now, when a vote weighs 1. */
    public RankingInput plusSkip(long votes) {
        return new RankingInput(tool, registered, seats, scores, ship, skip + votes, heat - votes, rules);
    }
}
