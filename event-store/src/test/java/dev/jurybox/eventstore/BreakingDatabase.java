package dev.jurybox.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** A real database whose network breaks at a chosen moment. */
final class BreakingDatabase {

    /** When it breaks. */
    enum Moment {
        BEFORE_COMMIT, AFTER_COMMIT, NEXT_CONNECTION
    }

    private final DataSource database;
    private final Set<Moment> due = EnumSet.noneOf(Moment.class);
    private boolean committing;

    BreakingDatabase(DataSource database) {
        this.database = database;
    }

    synchronized void breakOnce(Moment moment) {
        due.add(moment);
    }

    DataSource asDataSource() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (_, method, arguments) -> open(method, arguments));
    }

    private synchronized Object open(Method method, Object[] arguments) throws Throwable {
        if (committing && due.remove(Moment.NEXT_CONNECTION)) throw new SQLException("nobody is there");
        var connection = invoke(database, method, arguments);
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (_, called, with) -> called.getName().equals("commit")
                        ? commit(connection, called, with)
                        : invoke(connection, called, with));
    }

    private synchronized Object commit(Object connection, Method commit, Object[] arguments) throws Throwable {
        committing = true;
        if (due.remove(Moment.BEFORE_COMMIT)) {
            ((Connection) connection).rollback();
            throw new SQLException("the connection broke before the commit");
        }
        var result = invoke(connection, commit, arguments);
        if (due.remove(Moment.AFTER_COMMIT)) throw new SQLException("the connection broke after the commit");
        return result;
    }

    static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
