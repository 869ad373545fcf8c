package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where a score lies with 95 % confidence, to six decimals, both bounds included. */
public record Interval(BigDecimal lower, BigDecimal upper) {

    private static final int DECIMALS = 6;

    public Interval {
        lower = lower.setScale(DECIMALS, RoundingMode.HALF_UP);
        upper = upper.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static Interval of(double lower, double upper) {
        return new Interval(new BigDecimal(lower), new BigDecimal(upper));
    }

    public boolean overlaps(Interval other) {
        return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
    }
}
