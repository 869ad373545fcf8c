package dev.jurybox.query.ranking.rules;

import dev.jurybox.events.RuleSet;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What all ranks of one tool derive from.
 *
 * @param registered the position of its registration
 * @param reviews the reviews in all filled seats
 * @param panel the reviews that count by the rules
 * @param heat computed by {@link HeatScore}
 * @param rules what its ranks are computed with, the same for all tools of a board
 */
public record RankingInput(String tool, long registered, PanelScores reviews, PanelScores panel, long ship, long skip,
        double heat, RuleSet rules) {

    /** Enough to distinguish any two fractions of possible vote counts, and to round equal ones alike. */
    static final int EXACT_DECIMALS = 40;

    public RankingInput(String tool, long registered, PanelScores reviews, long ship, long skip, double heat,
            RuleSet rules) {
        this(tool, registered, reviews, reviews.countedBy(rules), ship, skip, heat, rules);
    }

    /** The number of seats whose reviews count. */
    public int seats() {
        return panel.seats();
    }

    /** The sum of the scores of these seats. */
    public int scores() {
        return panel.scores();
    }

    public long votes() {
        return ship + skip;
    }

    public boolean hasPanel() {
        return seats() > 0;
    }

    /** Returns 0 without a panel. */
    public BigDecimal mean() {
        if (!hasPanel()) return BigDecimal.ZERO;
        return BigDecimal.valueOf(scores()).divide(BigDecimal.valueOf(seats()), EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * Replaces the rules, and so the seats that count. The heat stays as it was computed by the former ones, so this is
     * not for the hot board.
     */
    public RankingInput by(RuleSet others) {
        return new RankingInput(tool, registered, reviews, ship, skip, heat, others);
    }

    /** Adds votes as if they were cast now, when a vote weighs 1. */
    public RankingInput plusShip(long votes) {
        return new RankingInput(tool, registered, reviews, panel, ship + votes, skip, heat + votes, rules);
    }

    /** Adds votes as if they were cast now, when a vote weighs 1. */
    public RankingInput plusSkip(long votes) {
        return new RankingInput(tool, registered, reviews, panel, ship, skip + votes, heat - votes, rules);
    }
}
