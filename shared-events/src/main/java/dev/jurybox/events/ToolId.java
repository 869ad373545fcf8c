package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A tool's slug: given at registration, never changed, never reused. */
public record ToolId(@JsonValue String value) {

    public static final int LENGTH_MAX = 80;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** "a-vs-b" names a comparison, so no tool may read like one. */
    private static final Pattern RESERVED_WORD = Pattern.compile("(^|-)vs(-|$)");

    @JsonCreator
    public ToolId {
        if (!isValid(value)) throw new IllegalArgumentException("not a tool slug: " + value);
    }

    public static boolean isValid(String value) {
        return value.length() <= LENGTH_MAX && SLUG.matcher(value).matches() && !RESERVED_WORD.matcher(value).find();
    }

    @Override
    public String toString() {
        return value;
    }
}
