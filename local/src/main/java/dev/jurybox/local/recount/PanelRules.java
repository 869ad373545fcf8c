package dev.jurybox.local.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The verdict of a panel, from the counts of its reviews. */
final class PanelRules {

    private PanelRules() {}

    static String label(SideCounts reviews) {
        if (reviews.total() == 0) return "PENDING";
        if (reviews.ship() == reviews.skip()) return "SPLIT";
        return reviews.ship() > reviews.skip() ? "SHIP" : "SKIP";
    }

    /** Rounded half up; null without reviews. */
    static @Nullable BigDecimal shipPercent(SideCounts reviews) {
        return reviews.total() == 0 ? null : quotient(100 * reviews.ship(), reviews.total(), 0);
    }

    static @Nullable BigDecimal mean(long scores, SideCounts reviews) {
        return reviews.total() == 0 ? null : quotient(scores, reviews.total(), 1);
    }

    /** The fewest reviews that have to change sides for another label, found by trying; null without reviews. */
    static @Nullable Long margin(SideCounts reviews) {
        if (reviews.total() == 0) return null;
        return LongStream.rangeClosed(1, reviews.total())
                .filter(turned -> turns(reviews, turned) || turns(reviews, -turned))
                .findFirst().orElseThrow();
    }

    private static boolean turns(SideCounts reviews, long toSkip) {
        var after = new SideCounts(reviews.ship() - toSkip, reviews.skip() + toSkip);
        return after.ship() >= 0 && after.skip() >= 0 && !label(after).equals(label(reviews));
    }

    private static BigDecimal quotient(long dividend, long divisor, int decimals) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP);
    }
}
