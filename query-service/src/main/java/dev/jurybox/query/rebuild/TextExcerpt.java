package dev.jurybox.query.rebuild;

import org.jspecify.annotations.Nullable;

/** The part of a long text that shows how it differs from another value. */
final class TextExcerpt {

    static final int LENGTH_MAX = 120;

    private static final int BEFORE_DIFFERENCE = 20;

    private TextExcerpt() {}

    static String of(String text, @Nullable Object other) {
        if (text.length() <= LENGTH_MAX) return text;
        var common = other instanceof String known ? commonPrefix(text, known) : 0;
        var begin = boundary(text, Math.clamp(common - BEFORE_DIFFERENCE, 0, text.length() - LENGTH_MAX));
        var end = boundary(text, begin + LENGTH_MAX);
        return (begin > 0 ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
    }

    private static int commonPrefix(String text, String other) {
        var shorter = Math.min(text.length(), other.length());
        for (var index = 0; index < shorter; index++)
            if (text.charAt(index) != other.charAt(index)) return index;
        return shorter;
    }

    /** Half of a surrogate pair is no text. */
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
