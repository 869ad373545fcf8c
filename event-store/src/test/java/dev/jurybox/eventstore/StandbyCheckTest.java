package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.ReplicatedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandbyCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | 0
            *                       | 1
            north, south            | 1
            "first", any            | 1
            2 (north, south, east)  | 2
            FIRST 2 (north, south)  | 2
            any 3(a, b, c, "d (4)") | 3
            """)
    void the_names_say_for_how_many_standbys_a_commit_waits(String names, int standbys) {
        assertThat(StandbyCheck.waitedFor(names)).isEqualTo(standbys);
    }

    /** One test, because a server and its standby take seconds to start. */
    @Test
    void a_server_is_complained_about_unless_its_commits_wait_for_connected_standbys() throws SQLException {
        var servers = ReplicatedPostgres.start();
        try (var connection = asAppender(servers)) {
            assertThat(StandbyCheck.complaints(connection, 0)).isEmpty();
            assertThat(StandbyCheck.complaints(connection, 1)).containsExactly(
                    "synchronous_standby_names lets commits wait for 0 standbys, but 1 are asked for",
                    "the standbys in pg_stat_replication are hidden: grant pg_read_all_stats to jurybox_log_append");

            onPrimary(servers, "grant pg_read_all_stats to jurybox_log_append");
            await().until(() -> isStreaming(connection));
            assertThat(StandbyCheck.complaints(connection, 1)).containsExactly(
                    "synchronous_standby_names lets commits wait for 0 standbys, but 1 are asked for",
                    "0 synchronous standbys are connected, but 1 are asked for");

            onPrimary(servers, "alter system set synchronous_standby_names = 'FIRST 1 (standby)'",
                    "select pg_reload_conf()");
            await().untilAsserted(() -> assertThat(StandbyCheck.complaints(connection, 1)).isEmpty());
            assertThat(StandbyCheck.complaints(connection, 2)).containsExactly(
                    "synchronous_standby_names lets commits wait for 1 standbys, but 2 are asked for",
                    "1 synchronous standbys are connected, but 2 are asked for");

            execute(connection, "set synchronous_commit = local");
            assertThat(StandbyCheck.complaints(connection, 0)).singleElement().asString().contains("is local");
            assertThat(StandbyCheck.complaints(connection, 1)).singleElement().asString().contains("is local");
            execute(connection, "set synchronous_commit = on");
            servers.stopStandby();
            await().untilAsserted(() -> assertThat(StandbyCheck.complaints(connection, 1))
                    .containsExactly("0 synchronous standbys are connected, but 1 are asked for"));
        }
    }

    private static boolean isStreaming(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select from pg_stat_replication where state = 'streaming'")) {
            return row.next();
        }
    }

    private static Connection asAppender(ReplicatedPostgres servers) throws SQLException {
        return DriverManager.getConnection(servers.primary().url("jurybox_log"), "jurybox_log_append",
                servers.secrets().logAppendPassword());
    }

    private static void onPrimary(ReplicatedPostgres servers, String... statements) throws SQLException {
        try (var connection = servers.primary().connectAsSuperuser("postgres")) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : statements)
                statement.execute(one);
        }
    }
}
