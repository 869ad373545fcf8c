package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;

/** The single row that holds the head of the log. */
final class HeadTable {

    private static final String HEAD = """
            select log_id,
                   position,
                   partitions,
                   recorded_at
              from log_head""";

    /**
     * The inner query locks the row before the outer one reads the clock. A single query would read the clock before it
     * waits for the lock.
     */
    private static final String LOCK = """
            with head as materialized (
                %s
                   for update
            )
            select *, clock_timestamp() as now
              from head""".formatted(HEAD);

    private HeadTable() {}

    static LogHead read(Connection connection) throws SQLException {
        return query(connection, HEAD, HeadTable::head);
    }

    /** Blocks all other appends until this transaction ends. */
    static LockedHead lock(Connection connection) throws SQLException {
        return query(connection, LOCK, row -> new LockedHead(head(row), instant(row, "now")));
    }

    private static <T> T query(Connection connection, String query, RowReader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(query); var row = statement.executeQuery()) {
            if (!row.next()) throw new SQLException("log_head is empty: the log was never set up");
            return reader.read(row);
        }
    }

    private static LogHead head(ResultSet row) throws SQLException {
        return new LogHead(
                row.getObject("log_id", UUID.class),
                row.getLong("position"),
                Stream.of((Long[]) row.getArray("partitions").getArray()).mapToLong(Long::longValue).toArray(),
                instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    private interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
