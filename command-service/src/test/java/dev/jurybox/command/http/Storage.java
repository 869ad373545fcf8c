package dev.jurybox.command.http;

import dev.jurybox.command.CommandService;
import dev.jurybox.local.testing.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Simulates failures of a service's database. */
record Storage(CommandService service) {

    void takeAway() throws SQLException {
        asSuperuserDo("alter database %s with allow_connections false".formatted(service.topic()),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(service.topic()));
    }

    void giveBack() throws SQLException {
        asSuperuserDo("alter database %s with allow_connections true".formatted(service.topic()));
    }

    /** Blocks all appends until the connection is rolled back. */
    Connection nobodyElseAppends() throws SQLException {
        var owner = DriverManager.getConnection(
                Sandbox.postgres().url(service.topic()), "jurybox_log_owner", Sandbox.secrets().logOwnerPassword());
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select * from log_head for update");
        }
        return owner;
    }

    double waitingVotes() {
        return service.bean(MeterRegistry.class).get("jurybox.commands.waiting").gauge().value();
    }

    private static void asSuperuserDo(String... statements) throws SQLException {
        try (var connection = Sandbox.postgres().connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            for (var one : statements)
                statement.execute(one);
        }
    }
}
