package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;

/** The one row that says where the log ends. */
final class HeadTable {

    /** The clock is read under the lock and never falls, so an instant names exactly one position. */
    private static final String HEAD = """
            select log_id, position, partitions, greatest(recorded_at, clock_timestamp()) as recorded_at
              from log_head""";

    private HeadTable() {}

    static LogHead read(Connection connection) throws SQLException {
        return query(connection, HEAD);
    }

    /** Nobody else appends until this transaction ends. */
    static LogHead lock(Connection connection) throws SQLException {
        return query(connection, HEAD + " for update");
    }

    private static LogHead query(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query); var row = statement.executeQuery()) {
            if (!row.next()) throw new SQLException("log_head is empty: the log was never set up");
            return read(row);
        }
    }

    private static LogHead read(ResultSet row) throws SQLException {
        return new LogHead(
                row.getObject("log_id", UUID.class),
                row.getLong("position"),
                Stream.of((Long[]) row.getArray("partitions").getArray()).mapToLong(Long::longValue).toArray(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
