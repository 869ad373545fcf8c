package dev.jurybox.proving.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.command.axon.AxonSetup;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One durable PostgreSQL for everything that is compared, and as many logs on it as are wanted. */
final class BenchServer {

    static final int PARTITIONS = 12;

    private static final String OWNER = "jurybox_log_owner";

    private BenchServer() {}

    /** In a database with nothing else in it. */
    static RawTable newRawTable() {
        return RawTable.in(Sandbox.newDatabase("raw", OWNER), OWNER, Sandbox.secrets().logOwnerPassword());
    }

    /** An empty log, its engine and a command gateway in front. */
    static VoteLog newLog() {
        var url = Sandbox.newDatabase("bench", OWNER);
        Flyway.configure()
                .dataSource(url, OWNER, Sandbox.secrets().logOwnerPassword())
                .locations("classpath:db/event-log")
                .placeholders(Map.of("partitions", Integer.toString(PARTITIONS), "append_role", "jurybox_log_append",
                        "read_role", "jurybox_log_read"))
                .load().migrate();
        var pool = pool(url, "jurybox_log_append", Sandbox.secrets().logAppendPassword(), 8);
        pool.setConnectionInitSql("set enable_seqscan = off");
        return VoteLog.on(pool, AxonSetup.postgres(new EventLog(pool), new SimpleMeterRegistry()), url);
    }

    static HikariDataSource pool(String url, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    static Connection asSuperuser(String url) throws SQLException {
        return Sandbox.postgres().connectAsSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }
}
