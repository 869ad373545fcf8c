package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * The input of a record's MAC: its partition, key and payload, and each Jurybox header except the MAC's own, in the order
 * of the record. Each part is preceded by its length, so that no two records give the same input. Headers added by other
 * software are neither covered nor read.
 */
public final class RecordContent {

    private static final byte LAYOUT = 1;
    private static final int HEADERS_BYTES = 512;
    private static final int MAC = EventHeaders.indexOf(EventHeaders.MAC);
    private static final int MAC_KEY = EventHeaders.indexOf(EventHeaders.MAC_KEY);

    private ByteBuffer bytes;

    public RecordContent(int partition, String key, byte[] payload) {
        var keyBytes = key.getBytes(UTF_8);
        bytes = ByteBuffer.allocate(HEADERS_BYTES + keyBytes.length + payload.length).put(LAYOUT).putInt(partition);
        add(keyBytes);
        add(payload);
    }

    /** Adds a header. Headers must be added in the order of the record; unknown ones are ignored. */
    public void header(String name, byte[] value) {
        header(EventHeaders.indexOf(name), value);
    }

    /** The same by the index of its name in {@link EventHeaders#NAMES}. */
    public void header(int index, byte[] value) {
        if (index < 0 || index == MAC || index == MAC_KEY) return;
        makeRoom(1);
        bytes.put((byte) index);
        add(value);
    }

    private void add(byte[] part) {
        makeRoom(Integer.BYTES + part.length);
        bytes.putInt(part.length).put(part);
    }

    private void makeRoom(int length) {
        if (bytes.remaining() >= length) return;
        bytes = ByteBuffer.allocate(2 * (bytes.position() + length)).put(bytes.flip());
    }

    ByteBuffer bytes() {
        return bytes.duplicate().flip();
    }
}
