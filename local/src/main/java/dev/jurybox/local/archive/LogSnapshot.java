package dev.jurybox.local.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The end of a log, and all receipts and tags up to it, from one snapshot. PostgreSQL puts receipts and tags aside in
 * order, so the snapshot ends before they are read: a long one would slow down the appends of a running stack. Events
 * need no snapshot, as they never change.
 */
record LogSnapshot(UUID logId, long position, List<Long> partitions, long recordedAtMicros, String leaf) {

    private static final String HEAD = """
            select log_id,
                   position,
                   partitions,
                   recorded_at,
                   coalesce((select leaf from event e where e.position = h.position), '') as leaf
              from log_head h""";

    private static final String PUT_RECEIPTS_ASIDE = """
            declare receipts cursor with hold for
             select command_id, sender, fingerprint, outcome, first_position, last_position, answer, recorded_at
               from receipt
              order by recorded_at, command_id""";

    private static final String PUT_TAGS_ASIDE = """
            declare tags cursor with hold for
             select position, tag
               from event_tag
              order by position, tag""";

    static final String NEXT_RECEIPTS = "fetch 2000 from receipts";
    static final String NEXT_TAGS = "fetch 2000 from tags";

    static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select position from log_head")) {
            return !row.next() || row.getLong("position") == 0;
        }
    }

    /** The log must not be empty. */
    static LogSnapshot take(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute(PUT_RECEIPTS_ASIDE);
            statement.execute(PUT_TAGS_ASIDE);
            try (var row = statement.executeQuery(HEAD)) {
                row.next();
                var snapshot = read(row);
                connection.commit();
                return snapshot;
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static LogSnapshot read(ResultSet row) throws SQLException {
        return new LogSnapshot(
                row.getObject("log_id", UUID.class),
                row.getLong("position"),
                Stream.of((Long[]) row.getArray("partitions").getArray()).toList(),
                EpochMicros.of(row, "recorded_at"),
                HexFormat.of().formatHex(row.getBytes("leaf")));
    }

    ArchiveHeader header(String voterKeys) {
        return new ArchiveHeader(ArchiveHeader.FORMAT, ArchiveHeader.VERSION, logId, 1, position, partitions,
                recordedAtMicros, leaf, voterKeys);
    }
}
