package dev.jurybox.proving.bench.stack;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the log in order and does nothing else. */
public record LogReader(String url, String user, String password) {

    private static final int ROWS_AT_ONCE = 10_000;

    public double perSecond() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("""
                    select position, event_id, command_id, type, revision, subject, partition,
                           previous_position, recorded_at, payload, metadata
                      from event
                     order by position""")) {
                statement.setFetchSize(ROWS_AT_ONCE);
                var begun = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    return all(rows) / ((System.nanoTime() - begun) / 1e9);
                }
            }
        }
    }

    private static long all(ResultSet rows) throws SQLException {
        var read = 0L;
        while (rows.next()) {
            rows.getBytes("payload");
            rows.getBytes("metadata");
            read++;
        }
        return read;
    }
}
