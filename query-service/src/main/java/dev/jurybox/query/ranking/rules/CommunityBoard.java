package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Ranks by the lower bound of the 95 % Wilson interval of the share of SHIP votes. */
final class CommunityBoard extends Board {

    private static final double Z2_ROUGHLY = WilsonInterval.Z2.doubleValue();
    private static final int DECIMALS = 20;

    CommunityBoard() {
        super("community", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        return WilsonInterval.lower(tool.ship(), tool.skip()).setScale(DECIMALS, RoundingMode.HALF_UP);
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
        return WilsonInterval.of(tool.ship(), tool.skip());
    }

    @Override
    protected double shipsToReach(double key, RankingInput tool) {
        var votes = rootSum((double) tool.skip(), key) / (2 * (1 - key));
        return votes - tool.votes();
    }

    @Override
    protected double skipsToReach(double key, RankingInput tool) {
        var votes = 2.0 * tool.ship() * tool.ship() / (key * rootSum((double) tool.ship(), 1 - key));
        return votes - tool.votes();
    }

    /** For both kinds of votes, the number that reaches a score solves the same quadratic equation. */
    private static double rootSum(double fixed, double share) {
        var z2 = Z2_ROUGHLY * share;
        return 2 * fixed + z2 + Math.sqrt(z2 * (4 * fixed + z2));
    }
}
