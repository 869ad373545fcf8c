package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Ranks by the lower bound of the Wilson interval of the share of SHIP votes. */
final class CommunityBoard extends Board {

    private static final int DECIMALS = 20;

    CommunityBoard() {
        super("community", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        return wilson(tool).lower(tool.ship(), tool.skip()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public int shownDecimals() {
        return 6;
    }

    @Override
    public boolean hasIntervals() {
        return true;
    }

    @Override
    public @Nullable ConfidenceInterval interval(RankingInput tool) {
        if (!ranks(tool)) return null;
        return wilson(tool).of(tool.ship(), tool.skip());
    }

    private static WilsonInterval wilson(RankingInput tool) {
        return new WilsonInterval(tool.rules().z());
    }

    @Override
    protected double shipsToReach(double key, RankingInput tool) {
        var votes = rootSum(tool, (double) tool.skip(), key) / (2 * (1 - key));
        return votes - tool.votes();
    }

    @Override
    protected double skipsToReach(double key, RankingInput tool) {
        var votes = 2.0 * tool.ship() * tool.ship() / (key * rootSum(tool, (double) tool.ship(), 1 - key));
        return votes - tool.votes();
    }

    /** For both kinds of votes, the number that reaches a score solves the same quadratic equation. */
    private static double rootSum(RankingInput tool, double fixed, double share) {
        var z = tool.rules().z().doubleValue();
        var z2 = z * z * share;
        return 2 * fixed + z2 + Math.sqrt(z2 * (4 * fixed + z2));
    }
}
