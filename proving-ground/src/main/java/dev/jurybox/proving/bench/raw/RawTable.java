package dev.jurybox.proving.bench.raw;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The table for raw inserts. */
public record RawTable(String url, String user, String password) {

    public static RawTable in(String url, String user, String password) {
        var table = new RawTable(url, user, password);
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create table raw (id bigint generated always as identity primary key, body bytea)");
            return table;
        } catch (SQLException e) {
            throw new IllegalStateException("no table for raw inserts", e);
        }
    }
}
