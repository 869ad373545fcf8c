package dev.jurybox.local.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipException;

/** Splits a stream into lines of limited length. */
final class LineInput {

    /** An event has 64 KiB of payload and 16 KiB of metadata at most. */
    private static final int LINE_BYTES_MAX = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long lines;

    LineInput(InputStream in) {
        this.in = in;
    }

    /** How many lines were begun. */
    long lines() {
        return lines;
    }

    /** The next line without its end. Empty if the stream ends before that. */
    Optional<byte[]> next() {
        lines++;
        var line = new ByteArrayOutputStream(1_024);
        while (from < to || fill()) {
            var end = from;
            while (end < to && buffer[end] != '\n')
                end++;
            line.write(buffer, from, end - from);
            if (line.size() > LINE_BYTES_MAX)
                throw new InvalidArchiveException("Line %d is too long.".formatted(lines));
            from = end + 1;
            if (end < to) return Optional.of(line.toByteArray());
        }
        return Optional.empty();
    }

    boolean isAtEnd() {
        return from >= to && !fill();
    }

    /** Returns false at the end of the stream, also if a compressed one is cut off. */
    private boolean fill() {
        try {
            from = 0;
            to = in.read(buffer);
            return to > 0;
        } catch (EOFException _) {
            return false;
        } catch (ZipException e) {
            throw new InvalidArchiveException("It cannot be decompressed: %s.".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
