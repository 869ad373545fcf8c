package dev.jurybox.query.ranking.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The 95 % Wilson interval of the share of SHIP votes. It is computed in decimals, because in doubles one more SHIP
 * vote can lower a score.
 */
final class WilsonScore {

    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal Z2 = Z.multiply(Z);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final double Z2_ROUGHLY = Z2.doubleValue();
    private static final MathContext PRECISION = new MathContext(40);
    private static final int DECIMALS = 20;

    private WilsonScore() {}

    static BigDecimal score(RankingInput tool) {
        return lower(tool.ship(), tool.skip()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static ConfidenceInterval interval(RankingInput tool) {
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

    static double shipsToReach(double score, RankingInput tool) {
        var votes = rootSum((double) tool.skip(), score) / (2 * (1 - score));
        return votes - tool.votes();
    }

    static double skipsToReach(double score, RankingInput tool) {
        var votes = 2.0 * tool.ship() * tool.ship() / (score * rootSum((double) tool.ship(), 1 - score));
        return votes - tool.votes();
    }

    /** For both kinds of votes, the number that reaches a score solves the same quadratic equation. */
    private static double rootSum(double fixed, double share) {
        var z2 = Z2_ROUGHLY * share;
        return 2 * fixed + z2 + Math.sqrt(z2 * (4 * fixed + z2));
    }
}
