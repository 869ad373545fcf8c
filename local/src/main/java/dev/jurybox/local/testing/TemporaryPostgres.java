package dev.jurybox.local.testing;

import dev.jurybox.local.postgres.PostgresAccess;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.secrets.Secrets;

/** A PostgreSQL with the roles of the services, used by this process alone and gone when it ends; for measurements. */
public record TemporaryPostgres(PostgresAccess access, Secrets secrets) {

    public static TemporaryPostgres start() {
        var secrets = Secrets.in(SandboxDirectory.resolve("secrets"));
        var server = FreePorts.start(port -> PostgresServer.start(SandboxDirectory.resolve("postgres"), port));
        SandboxDirectory.beforeDeletion(server::abandon);
        ServiceDatabases.prepare(server.access(), secrets);
        return new TemporaryPostgres(server.access(), secrets);
    }
}
