package dev.jurybox.command.http.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a body into lines, however long the body is, and holds no more of it than one line and a small buffer. */
public final class LineReader {

    private static final int BUFFER_BYTES = 16 * 1_024;

    private final InputStream body;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;

    public LineReader(InputStream body, int lineBytesMax) {
        this.body = body;
        this.lineBytesMax = lineBytesMax;
    }

    /** Returns null at the end. A line that is too long is cut off one byte beyond the limit. */
    public byte @Nullable [] next() throws IncompleteBodyException {
        var line = new ByteArrayOutputStream(128);
        do {
            var begun = next;
            while (next < end && buffer[next] != '\n')
                next++;
            line.write(buffer, begun, Math.min(next - begun, lineBytesMax + 1 - line.size()));
            if (next < end) {
                next++;
                return line.toByteArray();
            }
        } while (fill());
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** Whether the next line has not arrived completely. */
    public boolean mustWait() throws IOException {
        for (int i = next; i < end; i++) {
            if (buffer[i] == '\n') return false;
        }
        return body.available() == 0;
    }

    private boolean fill() throws IncompleteBodyException {
        next = 0;
        end = 0;
        try {
            end = Math.max(0, body.read(buffer));
        } catch (IOException e) {
            throw new IncompleteBodyException(e);
        }
        return end > 0;
    }
}
