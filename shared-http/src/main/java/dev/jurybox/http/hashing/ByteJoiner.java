package dev.jurybox.http.hashing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Joins byte sequences that are hashed together. */
public final class ByteJoiner {

    private ByteJoiner() {}

    public static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Precedes each text with its length, so that no other texts give the same bytes. */
    public static byte[] framed(String... texts) {
        var all = new ByteArrayOutputStream();
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
