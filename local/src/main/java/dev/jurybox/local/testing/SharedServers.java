package dev.jurybox.local.testing;

import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.BrokerConnection;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.postgres.UserCache;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One PostgreSQL and one broker for all test JVMs of a build: the first that needs one starts it, the others find it.
 * Each state of the code has servers of its own.
 */
public final class SharedServers {

    private final SharedDirectory directory;
    private final Secrets secrets;

    private SharedServers(SharedDirectory directory, Secrets secrets) {
        this.directory = directory;
        this.secrets = secrets;
    }

    public static SharedServers joined() {
        return joined(DurableFile.directory(UserCache.directory().resolve("tests")), CodeState.current());
    }

    static SharedServers joined(Path all, String codeState) {
        var directory = new SharedDirectory(all.resolve(codeState));
        return directory.withLock(() -> {
            deleteForgotten(all);
            directory.join();
            if (!directory.isKept()) SandboxKeeper.start(directory);
            return new SharedServers(directory, Secrets.in(directory.secrets()));
        });
    }

    public Secrets secrets() {
        return secrets;
    }

    public PostgresAccess postgres() {
        var home = directory.postgres();
        return directory.withLock(() -> new PostgresAccess(
                directory.portOf(home, PostgresServer.runningIn(home)).orElseGet(this::startPostgres), home));
    }

    public BrokerConnection kafka() {
        var home = directory.kafka();
        return directory.withLock(() -> new BrokerConnection(
                directory.portOf(home, KafkaBroker.runningIn(home)).orElseGet(this::startKafka), access()));
    }

    /** A server that already runs was started by a process that was killed before it had prepared the server. */
    private int startPostgres() {
        PostgresServer.abandonIn(directory.postgres());
        directory.forgetPort(directory.postgres());
        var server = FreePorts.start(port -> PostgresServer.startForTests(directory.postgres(), port));
        ServiceDatabases.prepare(server.access(), secrets);
        directory.listens(directory.postgres(), server.port());
        return server.port();
    }

    private int startKafka() {
        KafkaBroker.killIn(directory.kafka());
        directory.forgetPort(directory.kafka());
        var broker = KafkaBroker.startForTests(directory.kafka(), access());
        directory.listens(directory.kafka(), broker.port());
        return broker.port();
    }

    /** The relay may write every topic and the query service may read every topic, because each test has its own. */
    private BrokerAccess access() {
        return secrets.brokerAccess(BrokerAccess.EVERY_TOPIC);
    }

    /** Deletes the directories whose keeper was killed before it could. */
    private static void deleteForgotten(Path all) {
        try (var places = Files.newDirectoryStream(all, Files::isDirectory)) {
            for (var place : places) {
                var directory = new SharedDirectory(place);
                if (!directory.isKept() && !directory.isUsed()) directory.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
