package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Ranks by the verdict score: the panel has the weight of 25 votes, and every vote of the community counts as one. */
final class VerdictBoard extends Board {

    private static final int PANEL_VOTES = 25;
    private static final double UNDECIDED = PANEL_VOTES / 2.0;
    private static final double TAIL = 0.025;

    VerdictBoard() {
        super("verdict", BoardEligibility.EVERY_TOOL_JUDGED_FIRST);
    }

    /** Computes (scores + 4·seats·ship) / (4·seats·(25 + votes)): a mean score of 100 counts as 25 SHIP votes. */
    @Override
    public BigDecimal key(RankingInput tool) {
        var unit = tool.hasPanel() ? 4L * tool.seats() : 2;
        var panel = tool.hasPanel() ? tool.scores() : PANEL_VOTES;
        return BigDecimal.valueOf(panel + unit * tool.ship())
                .divide(BigDecimal.valueOf(unit * (PANEL_VOTES + tool.votes())),
                        RankingInput.EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The central 95 % of the Beta distribution whose parameters are the SHIP and SKIP votes, with those of the panel.
     */
    @Override
    public ConfidenceInterval interval(RankingInput tool) {
        if (ships(tool) == 0) return ConfidenceInterval.of(0, 0);
        if (skips(tool) == 0) return ConfidenceInterval.of(1, 1);
        var beta = BetaDistribution.of(ships(tool), skips(tool));
        return ConfidenceInterval.of(beta.inverseCumulativeProbability(TAIL), beta.inverseSurvivalProbability(TAIL));
    }

    @Override
    public int shownDecimals() {
        return 9;
    }

    @Override
    public boolean hasIntervals() {
        return true;
    }

    @Override
    protected double shipsToReach(double key, RankingInput tool) {
        return (key * (ships(tool) + skips(tool)) - ships(tool)) / (1 - key);
    }

    @Override
    protected double skipsToReach(double key, RankingInput tool) {
        return ships(tool) / key - (ships(tool) + skips(tool));
    }

    private static double ships(RankingInput tool) {
        return panelShips(tool) + tool.ship();
    }

    private static double skips(RankingInput tool) {
        return PANEL_VOTES - panelShips(tool) + tool.skip();
    }

    private static double panelShips(RankingInput tool) {
        return tool.hasPanel() ? tool.scores() / (4.0 * tool.seats()) : UNDECIDED;
    }
}
