package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A tool's slug. It is given at registration, never changed and never reused. */
public record ToolId(@JsonValue String value) {

    public static final int LENGTH_MAX = 80;

    /** The slug {@code a-vs-b} names a comparison, so no tool may contain this word. */
    private static final String RESERVED_WORD = "vs";

    @JsonCreator
    public ToolId {
        if (!isValid(value)) throw new IllegalArgumentException("not a tool slug: " + value);
    }

    /**
     * A slug is words of lower-case letters and digits, joined by single hyphens. The check runs for every event and
     * avoids regular expressions.
     */
    public static boolean isValid(String value) {
        if (value.length() > LENGTH_MAX) return false;
        var begin = 0;
        for (var hyphen = value.indexOf('-'); hyphen >= 0; hyphen = value.indexOf('-', begin)) {
            if (!isWord(value, begin, hyphen)) return false;
            begin = hyphen + 1;
        }
        return isWord(value, begin, value.length());
    }

    private static boolean isWord(String value, int begin, int end) {
        for (var i = begin; i < end; i++) {
            if (!isLetterOrDigit(value.charAt(i))) return false;
        }
        return begin < end && !(end - begin == RESERVED_WORD.length() && value.startsWith(RESERVED_WORD, begin));
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
