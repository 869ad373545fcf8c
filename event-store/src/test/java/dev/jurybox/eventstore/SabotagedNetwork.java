package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.BreakingDatabase.invoke;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Changes SQL statements on their way to the database. */
final class SabotagedNetwork {

    private final Sabotage sabotage;
    private final Set<Sabotage.Change> made = ConcurrentHashMap.newKeySet();

    SabotagedNetwork(Sabotage sabotage) {
        this.sabotage = sabotage;
    }

    PostgresEventStorageEngine engineOn(DataSource database) {
        return TestLog.engineOn(to(database));
    }

    private DataSource to(DataSource database) {
        return proxy(DataSource.class, (_, open, with) -> {
            var connection = invoke(database, open, with);
            return proxy(Connection.class, (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) arguments[0] = changed((String) arguments[0]);
                return invoke(connection, method, arguments);
            });
        });
    }

    private String changed(String sql) {
        for (var change : sabotage.changes) {
            if (!change.concerns(sql)) continue;
            made.add(change);
            sql = sql.replace(change.that(), change.becomes());
        }
        return sql;
    }

    /**
     * Fails if a change found no statement: the engine's SQL is different by now, and a test that still passes proves
     * nothing.
     */
    void mustHaveChangedAllItIsMeantTo() {
        assertThat(made).containsExactlyInAnyOrderElementsOf(sabotage.changes);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
