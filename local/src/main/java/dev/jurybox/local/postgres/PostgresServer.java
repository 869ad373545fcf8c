package dev.jurybox.local.postgres;

import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.ProcessStop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL on the loopback address. Committed data survives a crash. */
public final class PostgresServer {

    static final String SUPERUSER = "postgres";
    private static final List<String> FOR_ONE_STACK = List.of("max_connections=100");
    /** A client computes a key from the password in each new connection, which C1 compiles to slow code. */
    private static final List<String> FOR_TESTS = List.of("max_connections=500", "scram_iterations=1");
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);

    private final PostgresAccess access;
    private final Process process;

    private PostgresServer(PostgresAccess access, Process process) {
        this.access = access;
        this.process = process;
    }

    public static PostgresServer start(Path home, int port) {
        return start(home, port, home.resolve("postgres.log"));
    }

    /** Returns when the server accepts connections. The home directory is created at the first start and kept. */
    public static PostgresServer start(Path home, int port, Path log) {
        return start(home, port, log, FOR_ONE_STACK);
    }

    /** Allows more connections, for the tests of several modules at once, and makes each of them cheaper. */
    public static PostgresServer startForTests(Path home, int port) {
        return start(home, port, home.resolve("postgres.log"), FOR_TESTS);
    }

    private static PostgresServer start(Path home, int port, Path log, List<String> settings) {
        UnprivilegedUser.mustBePossible();
        var cluster = new PostgresCluster(DurableFile.directory(home.toAbsolutePath()));
        var binaries = PostgresBinaries.unpacked();
        cluster.create(binaries, settings, log);
        var postmaster = new Postmaster(cluster.data(), binaries, log, settings).start(port);
        return new PostgresServer(new PostgresAccess(port, cluster.home()), postmaster.process());
    }

    /** Fails before anything is started if root cannot run PostgreSQL on this machine. */
    public static void mustBePossible() {
        UnprivilegedUser.mustBePossible();
    }

    /** Whether a server was ever started there. */
    public static boolean hasData(Path home) {
        return Files.exists(new PostgresCluster(home).data());
    }

    /** Finds a server that any process started. */
    public static Optional<ProcessHandle> runningIn(Path home) {
        return PostmasterPid.in(new PostgresCluster(home).data()).running();
    }

    /** Returns whether the server ended without being killed. */
    public static boolean stopIn(Path home) {
        return stopIn(home, STOP_AT_MOST);
    }

    public static boolean stopIn(Path home, Duration atMost) {
        return runningIn(home).map(process -> shutdownIn(home).fast(process, atMost)).orElse(true);
    }

    private static PostgresShutdown shutdownIn(Path home) {
        return new PostgresShutdown(new PostgresCluster(home).data(), PostgresBinaries.unpacked());
    }

    public PostgresAccess access() {
        return access;
    }

    public String url(String database) {
        return access.url(database);
    }

    public Connection connectAsSuperuser(String database) throws SQLException {
        return access.connectAsSuperuser(database);
    }

    public int port() {
        return access.port();
    }

    public Process process() {
        return process;
    }

    /** All sessions are ended, all data is written and the server is gone when this returns. */
    public void stop() {
        shutdownIn(access.home()).fast(process.toHandle(), STOP_AT_MOST);
    }

    /** Ends a server whose data is deleted next: writing a hundred databases first would take half a minute. */
    public void abandon() {
        abandonIn(access.home());
    }

    /** Like {@link #abandon}, for a server that any process started. */
    public static void abandonIn(Path home) {
        runningIn(home).ifPresent(process -> shutdownIn(home).immediate(process, STOP_AT_MOST));
    }

    /** Kills one session as a signal would: PostgreSQL ends all others and recovers, and its own process lives on. */
    public void crash() throws SQLException {
        try (var session = connectAsSuperuser("postgres")) {
            ProcessStop.kill(ProcessHandle.of(pid(session)).orElseThrow());
        }
    }

    private static long pid(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the server as kill -9 does, for tests of what happens then. */
    public void kill() {
        var sessions = process.descendants().toList();
        ProcessStop.kill(process.toHandle());
        sessions.forEach(session -> ProcessStop.ended(session, STOP_AT_MOST));
    }
}
