package dev.jurybox.local.testing;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.APPEND;

import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL with the roles of the services and a standby that follows it, used by this process alone. */
public final class ReplicatedPostgres {

    static final String PRIMARY = "primary";
    static final String STANDBY = "standby";

    private static final String FOLLOW = """

            primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=standby'
            """;

    private final Secrets secrets;
    private final PostgresServer primary;
    private final PostgresServer standby;

    private ReplicatedPostgres(Secrets secrets, PostgresServer primary, PostgresServer standby) {
        this.secrets = secrets;
        this.primary = primary;
        this.standby = standby;
    }

    public static ReplicatedPostgres start() {
        var secrets = Secrets.in(SandboxDirectory.resolve("secrets"));
        var home = SandboxDirectory.resolve(PRIMARY);
        var first = started(home);
        ServiceDatabases.prepare(first.access(), secrets);
        first.stop();
        var copy = SandboxDirectory.resolve(STANDBY);
        copy(home, copy);
        var primary = started(home);
        follow(copy, primary.port());
        return new ReplicatedPostgres(secrets, primary, started(copy));
    }

    private static PostgresServer started(Path home) {
        var server = FreePorts.start(port -> PostgresServer.start(home, port));
        SandboxDirectory.beforeDeletion(server::abandon);
        return server;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()), COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(Path home, int port) {
        try {
            var password = Files.readString(home.resolve("superuser-password")).strip();
            Files.writeString(home.resolve("data/postgresql.auto.conf"), FOLLOW.formatted(port, password), APPEND);
            Files.copy(home.resolve("data/postgresql.auto.conf"), home.resolve("data/standby.signal"), COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PostgresAccess primary() {
        return primary.access();
    }

    public Secrets secrets() {
        return secrets;
    }

    public void stopStandby() {
        standby.stop();
    }
}
