package dev.jurybox.command.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Opens the session that a leader holds: outside the pool, and with timeouts in case the server is gone. */
@Component
class LeaderSession {

    private static final String TIMEOUT_SECONDS = "10";

    private final JdbcConnectionDetails database;

    LeaderSession(JdbcConnectionDetails database) {
        this.database = database;
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
