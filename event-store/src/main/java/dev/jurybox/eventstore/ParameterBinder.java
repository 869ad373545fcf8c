package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of a statement in their order. Columns are bound as primitive or typed arrays, which the driver
 * sends in binary; it would send an {@code Object[]} as text that both sides must quote and parse.
 */
final class ParameterBinder {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    ParameterBinder(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    ParameterBinder value(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    ParameterBinder longs(long[] values) throws SQLException {
        return array("bigint", values);
    }

    <T> ParameterBinder longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
        return longs(rows.stream().mapToLong(column).toArray());
    }

    <T> ParameterBinder ints(List<T> rows, ToIntFunction<T> column) throws SQLException {
        return array("int", rows.stream().mapToInt(column).toArray());
    }

    <T> ParameterBinder texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    /** Binds UUIDs as text, because the driver has no binary array of UUIDs; the statement casts them. */
    <T> ParameterBinder uuids(List<T> rows, Function<T, @Nullable UUID> column) throws SQLException {
        return texts(rows, row -> {
            var uuid = column.apply(row);
            return uuid == null ? null : uuid.toString();
        });
    }

    <T> ParameterBinder bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private ParameterBinder array(String type, Object values) throws SQLException {
        statement.setArray(++index, connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, values));
        return this;
    }
}
