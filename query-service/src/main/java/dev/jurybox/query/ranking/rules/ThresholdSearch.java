package dev.jurybox.query.ranking.rules;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A range of whole numbers, both ends included, along which a condition is false at first and true from some number on.
 */
record ThresholdSearch(long from, long to) {

    /**
     * Returns the first number for which the condition is true, or null if it stays false. A wrong guess costs little,
     * and a close one saves most of the search.
     */
    @Nullable
    Long first(LongPredicate isTrue, double guess) {
        if (from > to || !isTrue.test(to)) return null;
        var no = from - 1;
        var yes = to;
        var next = Math.clamp((long) (guess + 1), from, to);
        for (var step = 1L; yes - no > 1; step *= 2) {
            if (next <= no || next >= yes) next = no + (yes - no) / 2;
            if (isTrue.test(next)) {
                yes = next;
                next -= step;
            } else {
                no = next;
                next += step;
            }
        }
        return yes;
    }
}
