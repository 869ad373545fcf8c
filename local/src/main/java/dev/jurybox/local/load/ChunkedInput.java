package dev.jurybox.local.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The content of the chunks of a body, up to the last one. */
final class ChunkedInput extends InputStream {

    private static final int HEX = 16;

    private final InputStream input;
    private int left;
    private boolean ended;

    ChunkedInput(InputStream input) {
        this.input = input;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) beginChunk();
        if (ended) return -1;
        var count = input.read(bytes, offset, Math.min(length, left));
        if (count < 0) throw new EOFException("the service closed a connection");
        left -= count;
        if (left == 0) line();
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private void beginChunk() throws IOException {
        left = Integer.parseInt(line(), HEX);
        ended = left == 0;
    }

    /** A line between the chunks, without its line end. */
    String line() throws IOException {
        var line = new StringBuilder();
        for (var next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) throw new EOFException("the service closed a connection");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }
}
