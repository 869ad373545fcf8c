package dev.jurybox.local.archive;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads an archive line by line, and verifies at its end that no line is missing or changed. */
public final class ArchiveReader {

    private final LineInput in;
    private final MessageDigest digest = Sha256Digest.begin();
    private final ArchiveHeader header;
    private long events;
    private long receipts;

    private ArchiveReader(InputStream in) {
        this.in = new LineInput(in);
        header = readHeader();
    }

    /** Reads the first line. */
    public static ArchiveReader of(InputStream in) {
        return new ArchiveReader(in);
    }

    public ArchiveHeader header() {
        return header;
    }

    /** The next receipt or event. Empty after the last one, if the archive is whole. */
    Optional<ArchiveLine> next() {
        var bytes = readLine();
        switch (parse(bytes)) {
            case ArchiveHeader _ ->
                throw new InvalidArchiveException("Line %d begins another log.".formatted(in.lines()));
            case ArchiveEnd end -> {
                mustBeWhole(end);
                return Optional.empty();
            }
            case ArchivedEvent event -> {
                events++;
                return counted(event, bytes);
            }
            case ArchivedReceipt receipt -> {
                receipts++;
                return counted(receipt, bytes);
            }
        }
    }

    private Optional<ArchiveLine> counted(ArchiveLine line, byte[] bytes) {
        digest(bytes);
        return Optional.of(line);
    }

    private ArchiveHeader readHeader() {
        var bytes = readLine();
        try {
            var log = ArchiveJson.tree(bytes).path("log");
            if (!log.path("format").asString("").equals(ArchiveHeader.FORMAT)) throw notAnArchive();
            var version = log.path("version").asInt(0);
            if (version != ArchiveHeader.VERSION) {
                throw new InvalidArchiveException(
                        "It has version %d of the format, and this version of Jurybox reads %d."
                                .formatted(version, ArchiveHeader.VERSION));
            }
        } catch (JacksonException _) {
            throw notAnArchive();
        }
        if (!(parse(bytes) instanceof ArchiveHeader first)) throw notAnArchive();
        digest(bytes);
        return first;
    }

    private ArchiveLine parse(byte[] line) {
        try {
            return ArchiveJson.line(line);
        } catch (JacksonException e) {
            throw new InvalidArchiveException(
                    "Line %d cannot be read: %s.".formatted(in.lines(), e.getOriginalMessage()));
        }
    }

    private void mustBeWhole(ArchiveEnd end) {
        if (end.events() != events || end.receipts() != receipts) {
            throw new InvalidArchiveException("It has %d events and %d receipts, and its last line says %d and %d."
                    .formatted(events, receipts, end.events(), end.receipts()));
        }
        if (!end.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new InvalidArchiveException("A line was changed: the digest in its last line is another one.");
        }
        if (!in.isAtEnd()) throw new InvalidArchiveException("It goes on after its last line.");
    }

    private void digest(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    private byte[] readLine() {
        return in.next().orElseThrow(() -> in.lines() == 1 ? notAnArchive() : cutOff());
    }

    private InvalidArchiveException cutOff() {
        return new InvalidArchiveException("It is cut off in line %d.".formatted(in.lines()));
    }

    private static InvalidArchiveException notAnArchive() {
        return new InvalidArchiveException("It is no export of a log.");
    }
}
