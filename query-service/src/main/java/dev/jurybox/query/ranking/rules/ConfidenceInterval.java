package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The confidence interval of a score, to six decimals, both bounds included. */
public record ConfidenceInterval(BigDecimal lower, BigDecimal upper) {

    private static final int DECIMALS = 6;

    public ConfidenceInterval {
        lower = lower.setScale(DECIMALS, RoundingMode.HALF_UP);
        upper = upper.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static ConfidenceInterval of(double lower, double upper) {
        return new ConfidenceInterval(new BigDecimal(lower), new BigDecimal(upper));
    }

    public boolean overlaps(ConfidenceInterval other) {
        return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
    }
}
