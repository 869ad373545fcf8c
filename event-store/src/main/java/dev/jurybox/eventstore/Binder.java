package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds a statement's parameters in the order they stand. */
final class Binder {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    Binder(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Binder value(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    <T> Binder array(String type, List<T> rows, Function<T, @Nullable Object> column) throws SQLException {
        return array(type, rows.stream().map(column).toArray());
    }

    /** Bound as byte[][]: the driver sends that in binary, and an Object[] of byte[] not at all. */
    <T> Binder bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    Binder array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }
}
