package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherLock;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.process.LockFile;
import dev.jurybox.local.process.ProcessStop;
import dev.jurybox.local.process.StartMode;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.service.ServiceDefinition;
import dev.jurybox.local.service.ServiceProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL of a stopped stack, for one command alone: nothing else can be started in the directory meanwhile. */
public final class ExclusivePostgres implements AutoCloseable {

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final PostgresServer server;

    private ExclusivePostgres(DataDirectory data, PostgresServer server) {
        this.data = data;
        this.server = server;
    }

    /** Starts it with all databases, and with the tables of the log. Ctrl-C stops it too. */
    public static ExclusivePostgres start(Path repository, DataDirectory data) {
        var ports = PortPlan.free();
        var tables = ServiceDefinition.command(repository, data, ports);
        tables.mustBeBuilt();
        var lock = LauncherLock.acquire(data).orElseThrow(() -> new UserError(ExitCode.STILL_RUNNING,
                "Jurybox is running in %s: stop it with ./jurybox down first.".formatted(data.root())));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data, lock), "ending"));
        stopAll(data);
        var server = PostgresServer.start(data.postgres(), ports.postgres());
        ServiceDatabases.prepare(server.access(), new Secrets(data.secrets()));
        var started = new ExclusivePostgres(data, server);
        if (!started.hasTables()) started.make(tables);
        return started;
    }

    /** The command service makes its tables when it starts, so it runs for a moment. */
    private void make(ServiceDefinition tables) {
        System.err.println("Making the tables of the log");
        var service = ServiceProcess.start(tables, data, StartMode.AS_FAST_AS_PREPARED);
        ProcessStop.gracefully(service.toHandle(), STOP_AT_MOST);
    }

    private boolean hasTables() {
        try (var connection = server.connectAsSuperuser("jurybox_log");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('receipt') is not null")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of the log could not be looked for", e);
        }
    }

    public PostgresAccess access() {
        return server.access();
    }

    /** The lock is held until the process ends: without it, this could stop a stack that was started meanwhile. */
    private static void end(DataDirectory data, LockFile lock) {
        stopAll(data);
        lock.close();
    }

    private static void stopAll(DataDirectory data) {
        new RunningParts(data).stopAll(_ -> {});
    }

    /** Nothing runs any more when this returns. */
    @Override
    public void close() {
        stopAll(data);
    }
}
