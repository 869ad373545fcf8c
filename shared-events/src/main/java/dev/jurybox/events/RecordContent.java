package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The input of a record's MAC: its partition, key and payload, and each Jurybox header in the order of the record. Each
 * part is preceded by its length, so that no two records give the same input. Headers added by other software are
 * neither covered nor read.
 */
public final class RecordContent {

    /** A header's index in this list identifies it in the MAC, so new names must be appended at the end. */
    static final List<String> HEADERS = List.of(
            EventHeaders.ID, EventHeaders.SOURCE, EventHeaders.SPEC_VERSION, EventHeaders.SUBJECT, EventHeaders.TIME,
            EventHeaders.TYPE, EventHeaders.POSITION, EventHeaders.PREVIOUS_POSITION, EventHeaders.REVISION,
            EventHeaders.COMMAND_ID, EventHeaders.CORRELATION_ID, EventHeaders.CAUSATION_ID, EventHeaders.ACTOR,
            EventHeaders.RULES_VERSION);

    private static final byte LAYOUT = 1;
    private static final int HEADERS_BYTES = 512;
    private static final Map<String, Byte> NUMBERS = IntStream.range(0, HEADERS.size()).boxed()
            .collect(Collectors.toMap(HEADERS::get, Integer::byteValue));

    private ByteBuffer bytes;

    public RecordContent(int partition, String key, byte[] payload) {
        var keyBytes = key.getBytes(UTF_8);
        bytes = ByteBuffer.allocate(HEADERS_BYTES + keyBytes.length + payload.length).put(LAYOUT).putInt(partition);
        add(keyBytes);
        add(payload);
    }

    /** Adds a header. Headers must be added in the order of the record; unknown ones are ignored. */
    public void header(String name, byte[] value) {
        var number = NUMBERS.get(name);
        if (number == null) return;
        makeRoom(1);
        bytes.put(number);
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
