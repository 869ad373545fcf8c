package dev.jurybox.proving.bench;

import dev.jurybox.local.Sandbox;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database with nothing but the table that raw inserts go to. */
record RawTable(String url, String user, String password) {

    static RawTable create() {
        var user = "jurybox_log_owner";
        var table = new RawTable(Sandbox.newDatabase("raw", user), user, Sandbox.secrets().logOwnerPassword());
        try (var connection = DriverManager.getConnection(table.url, user, table.password);
                var statement = connection.createStatement()) {
            statement.execute("create table raw (id bigint generated always as identity primary key, body bytea)");
            return table;
        } catch (SQLException e) {
            throw new IllegalStateException("no table for raw inserts", e);
        }
    }
}
