package dev.jurybox.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.local.process.ProcessStop;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts processes that share servers, as the test JVMs of a build do. */
class SharedServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Process> processes = new ArrayList<>();
    @TempDir
    private Path all;
    private Path place;

    @BeforeEach
    void prepare() {
        place = all.resolve("one");
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        new SharedDirectory(place).delete();
    }

    @Test
    void servers_stay_until_the_last_process_that_uses_them_is_killed() throws IOException {
        var first = start();
        var port = portIn(first);
        var second = start();

        assertThat(portIn(second)).isEqualTo(port);
        var server = PostgresServer.runningIn(place.resolve("postgres")).orElseThrow();

        ProcessStop.kill(first.toHandle());
        assertThat(portIn(start())).isEqualTo(port);

        processes.forEach(process -> ProcessStop.kill(process.toHandle()));
        assertThat(ProcessStop.ended(server, PATIENCE)).isTrue();
        assertThat(BoundedWait.until(() -> !Files.exists(place), PATIENCE)).isTrue();
    }

    @Test
    void leftovers_of_a_killed_keeper_are_deleted_by_the_next_one() throws IOException {
        var first = start();
        portIn(first);
        var server = PostgresServer.runningIn(place.resolve("postgres")).orElseThrow();
        ProcessStop.kill(ProcessRecord.read(place.resolve("keeper.pid")).flatMap(ProcessRecord::running).orElseThrow());
        ProcessStop.kill(first.toHandle());

        SharedServers.joined(all, "another");

        assertThat(ProcessStop.ended(server, PATIENCE)).isTrue();
        assertThat(place).doesNotExist();
    }

    @Test
    void a_server_with_incomplete_setup_is_restarted() throws IOException, SQLException {
        portIn(start());
        var home = place.resolve("postgres");
        var unprepared = PostgresServer.runningIn(home).orElseThrow();
        Files.delete(home.resolve("port"));

        new PostgresAccess(portIn(start()), home).connectAsSuperuser("jurybox_log").close();

        assertThat(unprepared.isAlive()).isFalse();
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder(JavaRuntime.program(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", ClassPath.ofThisJvm(), SharedServersUser.class.getName(), all.toString(), "one")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        processes.add(process);
        return process;
    }

    private static int portIn(Process process) throws IOException {
        return Integer.parseInt(new BufferedReader(process.inputReader()).readLine());
    }
}
