package dev.jurybox.query.ranking.rules;

import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Whole numbers up to and with the last, along which something is false at first and true from some number on. */
record ThresholdSearch(long from, long to) {

    /** Null if it stays false. A guess costs nothing when it is wrong and saves most of the search when it is close. */
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
