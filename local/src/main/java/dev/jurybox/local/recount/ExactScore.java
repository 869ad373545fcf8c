package dev.jurybox.local.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score as a fraction, so that no comparison rounds. The denominator is positive. */
record ExactScore(BigDecimal numerator, BigDecimal denominator) implements Comparable<ExactScore> {

    static ExactScore of(long numerator, long denominator) {
        return new ExactScore(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    static ExactScore of(BigDecimal decimal) {
        return new ExactScore(decimal, BigDecimal.ONE);
    }

    BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(ExactScore other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
