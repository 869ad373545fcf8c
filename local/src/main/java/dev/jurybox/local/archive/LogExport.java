package dev.jurybox.local.archive;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Writes the log as of one snapshot, page by page, while events are appended to it. */
public final class LogExport {

    /** An event has 80 KiB at most, so that the driver holds 16 MiB of a page, or twice as much as hexadecimal text. */
    private static final int PAGE_ROWS = 200;

    private static final String PAGE = """
            select position, event_id, command_id, type, revision, subject, partition, previous_position, recorded_at,
                   payload, metadata, salt, leaf
              from event
             where position > ?
               and position <= ?
             order by position""";

    private final Connection connection;
    private final ArchiveWriter writer;
    private final LogSnapshot snapshot;
    private final ChainVerifier chain;
    private final ProgressListener progress;

    private LogExport(Connection connection, LogSnapshot snapshot, ArchiveHeader header, ArchiveWriter writer,
            ProgressListener progress) {
        this.connection = connection;
        this.snapshot = snapshot;
        this.chain = new ChainVerifier(header);
        this.writer = writer;
        this.progress = progress;
    }

    public static boolean isEmpty(Connection connection) throws SQLException {
        return LogSnapshot.isEmpty(connection);
    }

    /**
     * Writes the log of this connection, which must not be empty. Each event is verified as an import does, so that
     * an export can be imported.
     *
     * @param voterKeys the fingerprint of the keys of voters
     */
    public static ArchiveEnd write(Connection connection, String voterKeys, OutputStream out,
            ProgressListener progress) throws SQLException {
        var snapshot = LogSnapshot.take(connection);
        var writer = new ArchiveWriter(out);
        var header = snapshot.header(voterKeys);
        writer.write(header);
        return new LogExport(connection, snapshot, header, writer, progress).write();
    }

    private ArchiveEnd write() throws SQLException {
        while (writeReceipts() > 0) {
            // until the last page
        }
        var tags = new TagReader(connection);
        for (var after = 0L; after < snapshot.position(); after += PAGE_ROWS)
            writeEvents(after, Math.min(after + PAGE_ROWS, snapshot.position()), tags);
        chain.mustBeComplete();
        return writer.writeEnd();
    }

    private int writeReceipts() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LogSnapshot.NEXT_RECEIPTS)) {
            var written = 0;
            for (; rows.next(); written++)
                writer.write(receipt(rows));
            return written;
        }
    }

    private void writeEvents(long after, long through, TagReader tags) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            statement.setLong(2, through);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var event = event(rows, tags);
                    chain.mustContinue(event);
                    writer.write(event);
                    progress.passed(rows.getLong("position"), snapshot.position());
                }
            }
        }
    }

    private static ArchivedReceipt receipt(ResultSet row) throws SQLException {
        return new ArchivedReceipt(
                row.getObject("command_id", UUID.class),
                row.getString("sender"),
                row.getBytes("fingerprint"),
                row.getString("outcome"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getBytes("answer"),
                EpochMicros.of(row, "recorded_at"));
    }

    private static ArchivedEvent event(ResultSet row, TagReader tags) throws SQLException {
        return new ArchivedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                Optional.ofNullable(row.getObject("command_id", UUID.class)),
                row.getString("type"),
                row.getShort("revision"),
                row.getString("subject"),
                row.getInt("partition"),
                row.getLong("previous_position"),
                EpochMicros.of(row, "recorded_at"),
                tags.of(row.getLong("position")),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                HexFormat.of().formatHex(row.getBytes("salt")),
                HexFormat.of().formatHex(row.getBytes("leaf")));
    }
}
