package dev.jurybox.local.recount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The bounds of the Wilson interval, by its usual formula: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * @param z the standard score, such as 1.96 for 95 %
 * @param decimals the bounds are rounded half up to so many
 */
record WilsonScore(SideCounts votes, BigDecimal z, int decimals) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext PRECISION = new MathContext(80);

    BigDecimal lower() {
        return bound(BigDecimal.ONE.negate());
    }

    BigDecimal upper() {
        return bound(BigDecimal.ONE);
    }

    private BigDecimal bound(BigDecimal sign) {
        var n = BigDecimal.valueOf(votes.total());
        var p = BigDecimal.valueOf(votes.ship()).divide(n, PRECISION);
        var halfStep = z.divide(n.multiply(TWO), PRECISION);
        var root = p.multiply(BigDecimal.ONE.subtract(p)).divide(n, PRECISION).add(halfStep.multiply(halfStep))
                .sqrt(PRECISION);
        return p.add(z.multiply(halfStep)).add(sign.multiply(z).multiply(root))
                .divide(BigDecimal.ONE.add(z.multiply(z).divide(n, PRECISION)), PRECISION)
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
