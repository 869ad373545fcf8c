package dev.jurybox.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.testing.Sandbox;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServiceDatabasesTest {

    @Test
    void each_role_can_connect_to_its_own_database() throws SQLException {
        enter("jurybox_log", "jurybox_log_owner", Sandbox.secrets().logOwnerPassword());
        enter("jurybox_log", "jurybox_log_append", Sandbox.secrets().logAppendPassword());
        enter("jurybox_log", "jurybox_log_read", Sandbox.secrets().logReadPassword());
        enter("jurybox_views", "jurybox_views_owner", Sandbox.secrets().viewsOwnerPassword());
        enter("jurybox_views", "jurybox_views", Sandbox.secrets().viewsPassword());
    }

    @Test
    void no_role_can_connect_to_the_other_database() {
        assertThatThrownBy(() -> enter("jurybox_views", "jurybox_log_owner", Sandbox.secrets().logOwnerPassword()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> enter("jurybox_log", "jurybox_views", Sandbox.secrets().viewsPassword()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void preparing_the_databases_again_keeps_their_content() throws SQLException {
        var server = Sandbox.postgres();
        try (var log = server.connectAsSuperuser("jurybox_log"); var statement = log.createStatement()) {
            statement.execute("create table kept ()");

            ServiceDatabases.prepare(server, Sandbox.secrets());

            assertThat(statement.executeUpdate("drop table kept")).isZero();
        }
    }

    @Test
    void each_new_database_is_separate_and_writable_by_its_owner() throws SQLException {
        var url = Sandbox.newDatabase("trial", "jurybox_log_owner");

        try (var owner = DriverManager.getConnection(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword());
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("create table event ()")).isZero();
        }
        assertThat(Sandbox.newDatabase("trial", "jurybox_log_owner")).isNotEqualTo(url);
    }

    private static void enter(String database, String role, String password) throws SQLException {
        DriverManager.getConnection(Sandbox.postgres().url(database), role, password).close();
    }
}
