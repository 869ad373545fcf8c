package dev.jurybox.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the crashes of the views database, each of which may have undone commits that were read before. When
 * PostgreSQL recovers from a crash, it ends every session and truncates every unlogged table. So each new connection
 * looks for the marker that is kept in such a table, before anything is read through it.
 */
@Component
public class CrashDetector {

    private static final Logger LOG = LoggerFactory.getLogger(CrashDetector.class);

    private record Known(long crashes, @Nullable UUID epoch) {

        Known next(UUID current) {
            return new Known(epoch == null ? crashes : crashes + 1, current);
        }
    }

    private final AtomicReference<Known> known = new AtomicReference<>(new Known(0, null));

    /** If this is equal before and after a read, no crash happened in between. */
    public long crashes() {
        return known.get().crashes();
    }

    /** Identifies the time since the last crash: equal on every instance, and different after each crash. */
    public String epoch() {
        var epoch = known.get().epoch();
        return epoch == null ? "" : epoch.toString().substring(0, 8);
    }

    /** Checks a new connection. When this returns, any crash from before the connection was opened is counted. */
    void check(Connection connection) throws SQLException {
        while (true) {
            var before = known.get();
            var epoch = epoch(connection);
            if (epoch.equals(before.epoch())) return;
            var now = before.next(epoch);
            if (!known.compareAndSet(before, now)) continue;
            if (now.crashes() > before.crashes()) LOG.warn("""
                    The views database recovered from a crash, which may have undone its last commits. \
                    Nothing that was read before is used any more; what is missing is applied again from the log.""");
            return;
        }
    }

    private static UUID epoch(Connection connection) throws SQLException {
        var found = find(connection);
        if (found != null) return found;
        restore(connection);
        var restored = find(connection);
        if (restored == null) throw new SQLException("crash_marker cannot be restored");
        return restored;
    }

    private static @Nullable UUID find(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select epoch from crash_marker")) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    /** Inserts the marker unless another instance has done so first. */
    private static void restore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into crash_marker default values on conflict do nothing");
        }
    }
}
