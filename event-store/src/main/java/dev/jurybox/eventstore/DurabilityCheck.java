package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks that acknowledged writes are durable: the server's settings are safe and this is the expected log. */
public final class DurabilityCheck {

    private static final String SETTINGS = """
            select current_setting('fsync') = 'on',
                   current_setting('full_page_writes') = 'on',
                   current_setting('synchronous_commit') <> 'off'""";

    private DurabilityCheck() {}

    /** Returns one sentence for each problem to fix, or an empty list. No standbys are asked for. */
    public static List<String> complaints(EventLog log, @Nullable UUID expectedLog) {
        return complaints(log, expectedLog, 0);
    }

    /**
     * Returns one sentence for each problem to fix, or an empty list.
     *
     * @param standbysAtLeast for how many connected standbys a commit must wait; with 0 the server alone is enough
     */
    public static List<String> complaints(EventLog log, @Nullable UUID expectedLog, int standbysAtLeast) {
        var complaints = new ArrayList<String>();
        var actual = log.head().logId();
        if (expectedLog != null && !expectedLog.equals(actual)) {
            complaints.add("this is log %s, but %s is expected".formatted(actual, expectedLog));
        }
        log.read("looking at the server's settings", connection -> {
            complaints.addAll(settings(connection));
            return complaints.addAll(StandbyCheck.complaints(connection, standbysAtLeast));
        });
        return complaints;
    }

    private static List<String> settings(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SETTINGS); var row = statement.executeQuery()) {
            row.next();
            var complaints = new ArrayList<String>();
            if (!row.getBoolean(1)) complaints.add("fsync is off: a crash may lose what was acknowledged");
            if (!row.getBoolean(2)) complaints.add("full_page_writes is off: a crash may tear pages");
            if (!row.getBoolean(3)) complaints.add("synchronous_commit is off: commits are acknowledged too early");
            return complaints;
        }
    }
}
