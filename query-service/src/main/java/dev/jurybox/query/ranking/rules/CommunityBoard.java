package dev.jurybox.query.ranking.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by the lower bound of the 95 % Wilson interval of the share of SHIP votes. It is computed in decimals, because
 * in doubles one more SHIP vote can lower a score.
 */
final class CommunityBoard extends Board {

    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal Z2 = Z.multiply(Z);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final double Z2_ROUGHLY = Z2.doubleValue();
    private static final MathContext PRECISION = new MathContext(40);
    private static final int DECIMALS = 20;

    CommunityBoard() {
        super("community", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        return lower(tool.ship(), tool.skip()).setScale(DECIMALS, RoundingMode.HALF_UP);
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
        return new ConfidenceInterval(lower(tool.ship(), tool.skip()), ONE.subtract(lower(tool.skip(), tool.ship())));
    }

    /** Returns the smaller root of (votes + z²)w² − (2·yes + z²)w + yes²/votes, in the form that subtracts nothing. */
    private static BigDecimal lower(long votesFor, long votesAgainst) {
        if (votesFor == 0) return ZERO;
        var yes = BigDecimal.valueOf(votesFor);
        var no = BigDecimal.valueOf(votesAgainst);
        var votes = yes.add(no);
        var root = yes.multiply(no).multiply(FOUR).divide(votes, PRECISION).add(Z2).sqrt(PRECISION);
        var divisor = yes.multiply(TWO).add(Z2).add(Z.multiply(root)).multiply(votes);
        return yes.multiply(yes).multiply(TWO).divide(divisor, PRECISION);
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
