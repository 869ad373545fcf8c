package dev.jurybox.http.logging;

/** Text with control characters escaped as in a Java string: it stays on one line and controls no terminal. */
final class EscapedText {

    private EscapedText() {}

    static String of(String text) {
        return text.codePoints().noneMatch(EscapedText::isEscaped) ? text : escaped(text);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> append(each, escaped));
        return escaped.toString();
    }

    private static void append(int codePoint, StringBuilder escaped) {
        switch (codePoint) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (isEscaped(codePoint)) escaped.append("\\u%04x".formatted(codePoint));
                else
                    escaped.appendCodePoint(codePoint);
            }
        }
    }

    /** Whether it is a control character, a line terminator, a lone surrogate or a change of text direction. */
    private static boolean isEscaped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> codePoint >= 0x202A && codePoint <= 0x202E
                    || codePoint >= 0x2066 && codePoint <= 0x2069;
            default -> false;
        };
    }
}
