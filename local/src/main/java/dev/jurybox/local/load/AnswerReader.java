package dev.jurybox.local.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Assembles answers from the bytes that a connection delivers, in any pieces. It supports only what the services send.
 */
final class AnswerReader {

    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final int STATUS_BEGINS = "HTTP/1.1 ".length();
    private static final int STATUS_ENDS = STATUS_BEGINS + 3;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private byte[] bytes = new byte[1024];
    private int filled;

    void add(ByteBuffer delivered) {
        var count = delivered.remaining();
        if (filled + count > ANSWER_BYTES_MAX) throw new IllegalStateException("an answer is too long");
        if (filled + count > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + count));
        delivered.get(bytes, filled, count);
        filled += count;
    }

    /** Null until the answer is complete. */
    @Nullable
    HttpAnswer take() {
        var text = new String(bytes, 0, filled, ISO_8859_1);
        var head = text.indexOf(END_OF_HEAD);
        if (head < 0) return null;
        var headers = text.substring(0, head).toLowerCase(Locale.ROOT);
        var begin = head + END_OF_HEAD.length();
        var body = headers.contains(CHUNKED)
                ? ResponseBody.inChunks(text, begin)
                : ResponseBody.ofLength(text, begin, lengthIn(headers));
        if (body == null) return null;
        forget(body.end());
        return new HttpAnswer(Integer.parseInt(headers, STATUS_BEGINS, STATUS_ENDS, 10), body.text());
    }

    private void forget(int end) {
        System.arraycopy(bytes, end, bytes, 0, filled - end);
        filled -= end;
    }

    private static int lengthIn(String headers) {
        var begin = headers.indexOf(LENGTH) + LENGTH.length();
        if (begin < LENGTH.length()) return 0;
        var end = headers.indexOf('\r', begin);
        return Integer.parseInt(headers.substring(begin, end < 0 ? headers.length() : end).strip());
    }
}
