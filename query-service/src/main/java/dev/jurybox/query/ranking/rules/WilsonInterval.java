package dev.jurybox.query.ranking.rules;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The 95 % Wilson interval of the share of SHIP votes. It is computed in decimals, because in doubles one more SHIP vote
 * can lower a bound.
 */
public final class WilsonInterval {

    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    static final BigDecimal Z2 = Z.multiply(Z);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final MathContext PRECISION = new MathContext(40);

    private WilsonInterval() {}

    /** Of at least one vote. */
    public static ConfidenceInterval of(long ship, long skip) {
        return new ConfidenceInterval(lower(ship, skip), ONE.subtract(lower(skip, ship)));
    }

    /** Returns the smaller root of (votes + z²)w² − (2·yes + z²)w + yes²/votes, in the form that subtracts nothing. */
    static BigDecimal lower(long votesFor, long votesAgainst) {
        if (votesFor == 0) return ZERO;
        var yes = BigDecimal.valueOf(votesFor);
        var no = BigDecimal.valueOf(votesAgainst);
        var votes = yes.add(no);
        var root = yes.multiply(no).multiply(FOUR).divide(votes, PRECISION).add(Z2).sqrt(PRECISION);
        var divisor = yes.multiply(TWO).add(Z2).add(Z.multiply(root)).multiply(votes);
        return yes.multiply(yes).multiply(TWO).divide(divisor, PRECISION);
    }
}
