package dev.jurybox.local.recount;

import java.math.BigDecimal;

/**
 * The numbers that ranks are computed with.
 *
 * @param panelVotes how many votes the panel counts as, on the verdict board
 * @param heatHalfLifeHours after how many hours a vote counts half, on the hot board
 * @param z the standard score of the Wilson interval
 * @param minimumVotes how many votes a tool needs for a rank on the boards of votes
 */
public record RankRules(int panelVotes, int heatHalfLifeHours, BigDecimal z, int minimumVotes) {

    /** The subject of the events of rules. */
    public static final String SUBJECT = "ranking:rules";

    static final RankRules INITIAL = new RankRules(25, 72, new BigDecimal("1.959963984540054"), 1);

    static RankRules of(EventFields rules) {
        return new RankRules(rules.number("panelVotes"), rules.number("heatHalfLifeHours"),
                rules.decimal("z").stripTrailingZeros(), rules.number("minimumVotes"));
    }

    @Override
    public String toString() {
        return "%d votes of the panel, half-life %d h, z %s, %d votes at least".formatted(panelVotes,
                heatHalfLifeHours, z.toPlainString(), minimumVotes);
    }
}
