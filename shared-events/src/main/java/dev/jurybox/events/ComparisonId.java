package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Two tools side by side, in display order: {@code left-vs-right}. */
public record ComparisonId(ToolId left, ToolId right) {

    private static final String BETWEEN = "-vs-";

    @JsonCreator
    static ComparisonId of(String value) {
        return parse(value).orElseThrow(() -> new IllegalArgumentException("not a comparison: " + value));
    }

    /** Parsing is unambiguous: no slug contains the separating word. Empty if the text does not name two tools. */
    public static Optional<ComparisonId> parse(String value) {
        var middle = value.indexOf(BETWEEN);
        if (middle < 0) return Optional.empty();
        var left = value.substring(0, middle);
        var right = value.substring(middle + BETWEEN.length());
        return ToolId.isValid(left) && ToolId.isValid(right)
                ? Optional.of(new ComparisonId(new ToolId(left), new ToolId(right)))
                : Optional.empty();
    }

    @JsonValue
    public String value() {
        return left + BETWEEN + right;
    }

    /** The same for both orders: two tools have one comparison. */
    public String pair() {
        return left.value().compareTo(right.value()) <= 0 ? left + BETWEEN + right : right + BETWEEN + left;
    }

    @Override
    public String toString() {
        return value();
    }
}
