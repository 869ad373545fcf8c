package dev.jurybox.local.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.UUID;

/** Computes the leaf hash of an event again, from what the event store documents and without its code. */
final class EventLeaf {

    private EventLeaf() {}

    /** Returns the hash as hex. */
    static String of(UUID logId, ArchivedEvent event) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(0);
            write(out, logId);
            out.writeLong(event.position());
            write(out, event.eventId());
            out.writeLong(event.recordedAtMicros());
            out.writeShort(event.revision());
            write(out, event.type().getBytes(UTF_8));
            write(out, event.subject().getBytes(UTF_8));
            out.write(HexFormat.of().parseHex(event.salt()));
            write(out, event.payload());
            write(out, event.metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(Sha256Digest.begin().digest(bytes.toByteArray()));
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
