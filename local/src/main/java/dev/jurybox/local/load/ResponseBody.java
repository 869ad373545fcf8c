package dev.jurybox.local.load;

import org.jspecify.annotations.Nullable;

/** The body of an answer, and where the next answer begins. */
record ResponseBody(String text, int end) {

    private static final String LINE_END = "\r\n";
    private static final int HEX = 16;

    /** Null until the body is complete. */
    static @Nullable ResponseBody ofLength(String text, int begin, int length) {
        var end = begin + length;
        return end > text.length() ? null : new ResponseBody(text.substring(begin, end), end);
    }

    /** Null until the last chunk, which is empty, has arrived. */
    static @Nullable ResponseBody inChunks(String text, int begin) {
        var body = new StringBuilder();
        for (var at = begin;;) {
            var sizeEnd = text.indexOf(LINE_END, at);
            if (sizeEnd < 0) return null;
            var size = Integer.parseInt(text, at, sizeEnd, HEX);
            var chunk = sizeEnd + LINE_END.length();
            at = chunk + size + LINE_END.length();
            if (at > text.length()) return null;
            if (size == 0) return new ResponseBody(body.toString(), at);
            body.append(text, chunk, chunk + size);
        }
    }
}
