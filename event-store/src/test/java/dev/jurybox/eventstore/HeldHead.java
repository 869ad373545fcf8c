package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction of another session that locks the head of the log. */
final class HeldHead implements AutoCloseable {

    private final Connection connection;

    HeldHead(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        hold();
    }

    void hold() throws SQLException {
        HeadTable.lock(connection);
    }

    void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
