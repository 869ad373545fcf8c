package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Ranks by the verdict score: the panel has the weight of as many votes as the rules say, and every vote of the
 * community counts as one.
 */
final class VerdictBoard extends Board {

    private static final int SCORE_MAX = 100;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** The decimals to which z = 1.959963984540054 means 95 %. */
    private static final int TAIL_DECIMALS = 12;

    VerdictBoard() {
        super("verdict", BoardEligibility.EVERY_TOOL_JUDGED_FIRST);
    }

    /**
     * Computes (m·scores + 100·seats·ship) / (100·seats·(m + votes)) for a panel with the weight of m votes: a mean
     * score of 100 counts as m SHIP votes. Without a panel the score of one seat is 50.
     */
    @Override
    public BigDecimal key(RankingInput tool) {
        var weight = (long) tool.rules().panelVotes();
        var unit = (long) SCORE_MAX * seats(tool);
        return BigDecimal.valueOf(weight * scores(tool) + unit * tool.ship())
                .divide(BigDecimal.valueOf(unit * (weight + tool.votes())),
                        RankingInput.EXACT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static int seats(RankingInput tool) {
        return tool.hasPanel() ? tool.seats() : 1;
    }

    private static int scores(RankingInput tool) {
        return tool.hasPanel() ? tool.scores() : SCORE_MAX / 2;
    }

    /**
     * The central part of the Beta distribution whose parameters are the SHIP and SKIP votes, with those of the panel.
     */
    @Override
    public ConfidenceInterval interval(RankingInput tool) {
        if (ships(tool) == 0) return ConfidenceInterval.of(0, 0);
        if (skips(tool) == 0) return ConfidenceInterval.of(1, 1);
        var beta = BetaDistribution.of(ships(tool), skips(tool));
        var tail = tail(tool);
        return ConfidenceInterval.of(beta.inverseCumulativeProbability(tail), beta.inverseSurvivalProbability(tail));
    }

    private static double tail(RankingInput tool) {
        return BigDecimal.valueOf(NORMAL.survivalProbability(tool.rules().z().doubleValue()))
                .setScale(TAIL_DECIMALS, RoundingMode.HALF_UP).doubleValue();
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
        return tool.rules().panelVotes() - panelShips(tool) + tool.skip();
    }

    private static double panelShips(RankingInput tool) {
        return (double) tool.rules().panelVotes() * scores(tool) / ((double) SCORE_MAX * seats(tool));
    }
}
