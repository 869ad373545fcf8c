package dev.jurybox.query.comparison.list;

import java.math.BigDecimal;
import java.util.List;

/** The sort key of the last comparison on a page. The next page continues with greater keys. */
public record ComparisonCursor(BigDecimal key, BigDecimal secondKey, long published) {

    /** Sorts before all comparisons: positions are negated in the sort key, and no position is as high as this. */
    static final ComparisonCursor TOP = new ComparisonCursor(
            new BigDecimal("-1e30"), BigDecimal.ZERO, Long.MAX_VALUE);

    static ComparisonCursor read(List<String> cursor) {
        return new ComparisonCursor(
                new BigDecimal(cursor.get(0)), new BigDecimal(cursor.get(1)), Long.parseLong(cursor.get(2)));
    }

    List<String> written() {
        return List.of(key.toPlainString(), secondKey.toPlainString(), Long.toString(published));
    }
}
