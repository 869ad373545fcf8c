package dev.jurybox.local.testing;

import dev.jurybox.local.kafka.BrokerConnection;
import dev.jurybox.local.launcher.TemporaryStack;
import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.secrets.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Test servers: one PostgreSQL and one broker, started at first use and shared by all test JVMs of a build. */
public final class Sandbox {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Sandbox() {}

    public static PostgresAccess postgres() {
        return Postgres.ACCESS;
    }

    public static BrokerConnection kafka() {
        return Kafka.CONNECTION;
    }

    /** The passwords of the roles of {@link #postgres()} and of the users of {@link #kafka()}. */
    public static Secrets secrets() {
        return Shared.SERVERS.secrets();
    }

    /** Creates a database with this role as its owner, open to every role of the services, and returns its JDBC URL. */
    public static String newDatabase(String prefix, String owner) {
        var name = "%s_%d_%d".formatted(prefix, ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        return ServiceDatabases.create(postgres(), name, owner);
    }

    /**
     * Starts everything that up starts, in separate processes, once per JVM. The settings are for the command service.
     */
    public static TemporaryStack startStack(Path repository, List<String> commandSettings) {
        var stack = new TemporaryStack(SandboxDirectory.resolve(SandboxDirectory.STACK));
        SandboxDirectory.beforeDeletion(stack::stop);
        stack.start(repository, commandSettings);
        return stack;
    }

    private static final class Shared {
        static final SharedServers SERVERS = SharedServers.joined();
    }

    private static final class Postgres {
        static final PostgresAccess ACCESS = Shared.SERVERS.postgres();
    }

    private static final class Kafka {
        static final BrokerConnection CONNECTION = Shared.SERVERS.kafka();
    }
}
