package dev.jurybox.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Checks each connection that it opens, so that an earlier crash of the database is counted before the connection is
 * used.
 */
final class CrashCheckedDataSource extends DelegatingDataSource {

    private final CrashDetector detector;

    CrashCheckedDataSource(DataSource target, CrashDetector detector) {
        super(target);
        this.detector = detector;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return checked(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return checked(super.getConnection(username, password));
    }

    private Connection checked(Connection connection) throws SQLException {
        try {
            detector.check(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
