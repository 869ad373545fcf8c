package dev.jurybox.query.ranking.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The Wilson interval of the share of SHIP votes. It is computed in decimals, because in doubles one more SHIP vote can
 * lower a bound.
 *
 * @param z the standard score of its confidence
 */
public record WilsonInterval(BigDecimal z) {

    /** The interval with a confidence of 95 %, whatever the rules say. */
    public static final WilsonInterval OF_95_PERCENT = new WilsonInterval(new BigDecimal("1.959963984540054"));

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final MathContext PRECISION = new MathContext(40);

    /** Needs at least one vote. */
    public ConfidenceInterval of(long ship, long skip) {
        return new ConfidenceInterval(lower(ship, skip), ONE.subtract(lower(skip, ship)));
    }

    /** Returns the smaller root of (votes + z²)w² − (2·yes + z²)w + yes²/votes, in the form that subtracts nothing. */
    BigDecimal lower(long votesFor, long votesAgainst) {
        if (votesFor == 0) return ZERO;
        var z2 = z.multiply(z);
        var yes = BigDecimal.valueOf(votesFor);
        var no = BigDecimal.valueOf(votesAgainst);
        var votes = yes.add(no);
        var root = yes.multiply(no).multiply(FOUR).divide(votes, PRECISION).add(z2).sqrt(PRECISION);
        var divisor = yes.multiply(TWO).add(z2).add(z.multiply(root)).multiply(votes);
        return yes.multiply(yes).multiply(TWO).divide(divisor, PRECISION);
    }
}
