package dev.jurybox.query.database;

import static org.awaitility.Awaitility.await;

import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL server for one test class that flushes its write-ahead log so rarely in the background that a crash
 * undoes every commit that did not wait for the disk.
 */
final class ForgetfulPostgres implements AutoCloseable {

    private final PostgresServer server;

    private ForgetfulPostgres(PostgresServer server) {
        this.server = server;
    }

    static ForgetfulPostgres start(Path home) throws SQLException {
        var postgres = new ForgetfulPostgres(FreePorts.start(port -> PostgresServer.start(home, port)));
        ServiceDatabases.prepare(postgres.server.access(), Sandbox.secrets());
        postgres.execute("alter system set wal_writer_delay = '10s'");
        postgres.execute("alter system set wal_writer_flush_after = '1GB'");
        postgres.execute("alter system set bgwriter_lru_maxpages = 0");
        postgres.execute("alter system set autovacuum = off");
        postgres.execute("select pg_reload_conf()");
        return postgres;
    }

    String database() {
        return server.url("jurybox_views");
    }

    JdbcClient rows() {
        return QueryService.rows(database());
    }

    /** The server accepts connections again when this returns. */
    void crash() {
        try {
            server.crash();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await().ignoreExceptions().until(() -> rows().sql("select true").query(Boolean.class).single());
    }

    /** Everything that is committed now survives later crashes. */
    void flush() throws SQLException {
        execute("checkpoint");
    }

    void execute(String statement) throws SQLException {
        try (var superuser = server.connectAsSuperuser("jurybox_views");
                var each = superuser.createStatement()) {
            each.execute(statement);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
