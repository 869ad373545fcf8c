package dev.jurybox.query.projection.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.query.projection.EnvelopeHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of a record that are of Jurybox. If a record has one several times, the last one counts. */
final class ConsumedHeaders implements EnvelopeHeaders {

    /** Stands for the null of a header, so that it is not taken for missing. */
    private static final byte[] NULL = {};

    private final byte[] @Nullable [] values = new byte[EventHeaders.NAMES.size()][];

    /**
     * Adds a header. Headers must be added in the order of the record; those of other software are ignored.
     *
     * @param index of its name in {@link EventHeaders#NAMES}
     */
    void add(int index, byte @Nullable [] value) {
        if (index >= 0) values[index] = value == null ? NULL : value;
    }

    /** Returns null if the record has no such header. */
    byte @Nullable [] bytes(String name) {
        var index = EventHeaders.indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public @Nullable String get(String name) {
        var bytes = bytes(name);
        return bytes == null ? null : new String(bytes, UTF_8);
    }
}
