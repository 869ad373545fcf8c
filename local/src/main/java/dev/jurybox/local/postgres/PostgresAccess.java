package dev.jurybox.local.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The connection to a running PostgreSQL, whichever process started it. */
public record PostgresAccess(int port, Path home) {

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The driver sends many rows in one statement where they are inserted as a batch. */
    public Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(url(database) + "?reWriteBatchedInserts=true", role, password);
    }

    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresServer.SUPERUSER,
                new PostgresCluster(home).password().text());
    }
}
