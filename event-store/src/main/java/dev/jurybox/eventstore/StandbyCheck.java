package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that commits wait for standbys, so that a failover to one of them loses no acknowledged event. */
final class StandbyCheck {

    private static final String SETTINGS = """
            select current_setting('synchronous_commit') as synchronous_commit,
                   current_setting('synchronous_standby_names') as names,
                   current_user as role,
                   pg_has_role(current_user, 'pg_read_all_stats', 'usage') as sees_standbys,
                   (select count(*)
                      from pg_stat_replication
                     where state = 'streaming'
                       and sync_state in ('sync', 'quorum')) as connected""";

    /** Matches the forms that say how many standbys a commit waits for; in the other form it is one of a list. */
    private static final Pattern NUMBERED = Pattern.compile("(?is)\\s*(?:first\\s|any\\s)?\\s*(\\d+)\\s*\\(.*\\)\\s*");

    private record Settings(String synchronousCommit, int waitedFor, String role, boolean seesStandbys,
            int connected) {}

    private StandbyCheck() {}

    static List<String> complaints(Connection connection, int atLeast) throws SQLException {
        var settings = read(connection);
        var complaints = new ArrayList<String>();
        if (settings.synchronousCommit().equals("local") && Math.max(settings.waitedFor(), atLeast) > 0) {
            complaints.add("synchronous_commit is local: commits are acknowledged before a standby has them");
        }
        if (settings.waitedFor() < atLeast) {
            complaints.add("synchronous_standby_names lets commits wait for %d standbys, but %d are asked for"
                    .formatted(settings.waitedFor(), atLeast));
        }
        if (atLeast > 0) complaints.addAll(connected(settings, atLeast));
        return complaints;
    }

    private static List<String> connected(Settings settings, int atLeast) {
        if (!settings.seesStandbys()) {
            return List.of(
                    "the standbys in pg_stat_replication are hidden: grant pg_read_all_stats to " + settings.role());
        }
        return settings.connected() >= atLeast
                ? List.of()
                : List.of("%d synchronous standbys are connected, but %d are asked for".formatted(settings.connected(),
                        atLeast));
    }

    private static Settings read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SETTINGS); var row = statement.executeQuery()) {
            row.next();
            return new Settings(row.getString("synchronous_commit"), waitedFor(row.getString("names")),
                    row.getString("role"), row.getBoolean("sees_standbys"), row.getInt("connected"));
        }
    }

    /** Returns how many standbys a commit waits for, by {@code synchronous_standby_names}. */
    static int waitedFor(String names) {
        if (names.isBlank()) return 0;
        var numbered = NUMBERED.matcher(names);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 1;
    }
}
