package dev.jurybox.query.comparison.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to order comparisons. Comparisons with equal keys are ordered by publication, newest first. */
public enum ComparisonOrder {

    NEWEST("0"),
    BUSIEST("-round(activity::numeric, 9)"),
    CLOSEST("coalesce(margin, 9223372036854775807)"),
    MOST_VOTED("-votes");

    private final String key;

    ComparisonOrder(String key) {
        this.key = key;
    }

    /** Smaller keys come first. Of comparisons that are equally close, the one with more votes comes first. */
    String key() {
        return key;
    }

    String secondKey() {
        return this == CLOSEST ? "-votes" : "0";
    }

    static Optional<ComparisonOrder> named(String name) {
        return Arrays.stream(values()).filter(order -> order.wireName().equals(name)).findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
