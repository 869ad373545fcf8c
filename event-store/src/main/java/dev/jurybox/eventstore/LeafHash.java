package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The hash that commits to one event and its salt. It is stored with the event: it cannot be recovered later. */
public final class LeafHash {

    public static final int SALT_BYTES = 16;

    private LeafHash() {}

    public static byte[] of(UUID logId, StoredEvent event, byte[] salt) {
        var bytes = new ByteArrayOutputStream(256 + event.payload().length + event.metadata().length);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(0);
            write(out, logId);
            out.writeLong(event.position());
            write(out, event.eventId());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()));
            out.writeShort(event.revision());
            write(out, event.type().getBytes(UTF_8));
            write(out, event.subject().getBytes(UTF_8));
            out.write(salt);
            write(out, event.payload());
            write(out, event.metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256Hash.digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
