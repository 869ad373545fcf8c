package dev.jurybox.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private final Path home;

    PostgresServerTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void stop() {
        PostgresServer.stopIn(home);
    }

    @Test
    void committed_data_survives_a_stop() throws SQLException {
        var server = start();
        run(server, "create table vote as select 'SHIP' as choice");

        server.stop();

        assertThat(answer(start(), "select choice from vote")).isEqualTo("SHIP");
    }

    @Test
    void committed_data_survives_a_kill() throws SQLException {
        var server = start();
        run(server, "create table vote as select 'SHIP' as choice");

        server.kill();

        assertThat(answer(start(), "select choice from vote")).isEqualTo("SHIP");
    }

    @Test
    void the_server_is_durable_and_listens_on_loopback_only() throws SQLException {
        var server = start();

        assertThat(answer(server, "show fsync")).isEqualTo("on");
        assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
        assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(server, "show unix_socket_directories")).isEmpty();
        assertThat(answer(server, "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void a_connection_with_a_wrong_password_is_rejected() {
        var url = start().url("postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_start_that_was_killed_half_way_is_done_again() throws IOException, SQLException {
        var half = Files.createDirectories(home.resolve("data.half-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        assertThat(answer(start(), "select 1")).isEqualTo("1");
        assertThat(half).doesNotExist();
    }

    @Test
    void data_of_another_version_is_refused_and_left_alone() throws IOException {
        var version = Files.createDirectories(home.resolve("data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        UserError.class, userError -> assertThat(userError.code()).isEqualTo(ExitCode.DATA_UNUSABLE))
                .hasMessageContaining("was made by PostgreSQL 17 and this is PostgreSQL 18");
        assertThat(version).hasContent("17\n");
    }

    @Test
    void a_stale_pid_file_of_a_living_process_does_not_prevent_a_start() throws IOException, SQLException {
        start().stop();
        var me = ProcessRecord.of(ProcessHandle.current());
        var longAgo = me.started().minusSeconds(3_600).getEpochSecond();
        Files.writeString(home.resolve("data/postmaster.pid"), "%d%n/elsewhere%n%d%n".formatted(me.pid(), longAgo));

        assertThat(answer(start(), "select 1")).isEqualTo("1");
    }

    private PostgresServer start() {
        return FreePorts.start(port -> PostgresServer.start(home, port));
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
