package dev.jurybox.local;

import dev.jurybox.local.kafka.BrokerAccess;
import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.launcher.TemporaryStack;
import dev.jurybox.local.postgres.Databases;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.Ports;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** For tests: one PostgreSQL and one broker for each JVM, started at first use, gone with the JVM. */
public final class Sandbox {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Sandbox() {}

    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    /** Its relay may write every topic and its query service may read every one, for each test has its own. */
    public static KafkaBroker kafka() {
        return Kafka.BROKER;
    }

    /** What the roles of {@link #postgres()} and the users of {@link #kafka()} log in with. */
    public static Secrets secrets() {
        return Passwords.SECRETS;
    }

    /** A fresh database with this role as its owner, open to every role of ours. Answers its JDBC url. */
    public static String newDatabase(String prefix, String owner) {
        var name = "%s_%d".formatted(prefix, DATABASES.incrementAndGet());
        try (var connection = postgres().connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database %s owner %s".formatted(name, owner));
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("""
                    grant connect on database %s
                       to jurybox_log_owner, jurybox_log_append, jurybox_log_read, jurybox_views_owner, jurybox_views
                    """.formatted(name));
            return postgres().url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
    }

    /** All that up starts, in processes of its own, once in each JVM. The settings are the command service's. */
    public static TemporaryStack startStack(Path repository, List<String> commandSettings) {
        var stack = new TemporaryStack(SandboxDirectory.resolve(SandboxDirectory.STACK));
        SandboxDirectory.beforeDeletion(stack::stop);
        stack.start(repository, commandSettings);
        return stack;
    }

    private static final class Passwords {
        static final Secrets SECRETS = Secrets.in(SandboxDirectory.resolve("secrets"));
    }

    private static final class Postgres {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var server = PostgresServer.start(SandboxDirectory.resolve("postgres"), Ports.free());
            SandboxDirectory.beforeDeletion(server::abandon);
            Databases.prepare(server, secrets());
            return server;
        }
    }

    private static final class Kafka {
        static final KafkaBroker BROKER = start();

        private static KafkaBroker start() {
            var broker = KafkaBroker.start(SandboxDirectory.resolve("kafka"), Ports.free(), Ports.free(),
                    secrets().brokerAccess(BrokerAccess.EVERY_TOPIC));
            SandboxDirectory.beforeDeletion(broker::kill);
            return broker;
        }
    }
}
