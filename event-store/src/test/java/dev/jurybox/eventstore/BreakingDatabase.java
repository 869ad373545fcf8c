package dev.jurybox.eventstore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** A data source on a real database, whose connection breaks at a chosen moment. */
final class BreakingDatabase {

    /**
     * The moment at which the connection breaks. A writing statement outside a transaction commits itself, so its
     * execution counts as the commit.
     */
    enum Moment {
        BEFORE_COMMIT, AFTER_COMMIT, NEXT_CONNECTION
    }

    private final DataSource database;
    private final Set<Moment> due = EnumSet.noneOf(Moment.class);
    private boolean broken;

    BreakingDatabase(DataSource database) {
        this.database = database;
    }

    synchronized void breakOnce(Moment moment) {
        due.add(moment);
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, (_, method, arguments) -> open(method, arguments));
    }

    private synchronized Object open(Method method, Object[] arguments) throws Throwable {
        if (broken && due.remove(Moment.NEXT_CONNECTION)) throw new SQLException("nobody is there");
        var connection = (Connection) invoke(database, method, arguments);
        return proxy(Connection.class, (_, called, with) -> switch (called.getName()) {
            case "commit" -> commit(connection, called, with);
            case "prepareStatement" ->
                statement((PreparedStatement) invoke(connection, called, with), (String) with[0]);
            default -> invoke(connection, called, with);
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        if (!sql.contains("insert into event")) return statement;
        return proxy(PreparedStatement.class,
                (_, called, with) -> called.getName().startsWith("execute") && statement.getConnection().getAutoCommit()
                        ? commit(statement, called, with)
                        : invoke(statement, called, with));
    }

    private synchronized Object commit(Object target, Method commit, Object[] arguments) throws Throwable {
        if (due.remove(Moment.BEFORE_COMMIT)) {
            if (target instanceof Connection connection) connection.rollback();
            throw new SQLException("the connection broke before the commit");
        }
        var result = invoke(target, commit, arguments);
        if (!due.remove(Moment.AFTER_COMMIT)) return result;
        broken = true;
        throw new SQLException("the connection broke after the commit");
    }

    static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
