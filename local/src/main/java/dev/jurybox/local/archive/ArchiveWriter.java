package dev.jurybox.local.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes the lines of an archive, and at its end how many there are and their digest. */
final class ArchiveWriter {

    private final OutputStream out;
    private final MessageDigest digest = Sha256Digest.begin();
    private long events;
    private long receipts;

    ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    void write(ArchiveHeader header) {
        writeLine(header);
    }

    void write(ArchivedEvent event) {
        writeLine(event);
        events++;
    }

    void write(ArchivedReceipt receipt) {
        writeLine(receipt);
        receipts++;
    }

    ArchiveEnd writeEnd() {
        var end = new ArchiveEnd(events, receipts, HexFormat.of().formatHex(digest.digest()));
        writeLine(end);
        return end;
    }

    private void writeLine(ArchiveLine line) {
        try {
            var bytes = ArchiveJson.bytes(line);
            digest.update(bytes);
            digest.update((byte) '\n');
            out.write(bytes);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
