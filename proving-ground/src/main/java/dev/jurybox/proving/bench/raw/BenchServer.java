package dev.jurybox.proving.bench.raw;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.command.axon.AxonSetup;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.postgres.ServiceDatabases;
import dev.jurybox.local.testing.TemporaryPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One durable PostgreSQL for everything that is compared, with any number of logs on it. */
public final class BenchServer {

    public static final int PARTITIONS = 12;

    private static final String OWNER = "jurybox_log_owner";
    private static final TemporaryPostgres POSTGRES = TemporaryPostgres.start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private BenchServer() {}

    /** Creates the table in an empty database. */
    public static RawTable newRawTable() {
        return RawTable.in(newDatabase(), OWNER, POSTGRES.secrets().logOwnerPassword());
    }

    /** An empty log with its storage engine and a command gateway. */
    public static VoteLog newLog() {
        var url = newDatabase();
        Flyway.configure()
                .dataSource(url, OWNER, POSTGRES.secrets().logOwnerPassword())
                .locations("classpath:db/event-log")
                .placeholders(Map.of("partitions", Integer.toString(PARTITIONS), "append_role", "jurybox_log_append",
                        "read_role", "jurybox_log_read"))
                .load().migrate();
        var pool = pool(url, "jurybox_log_append", POSTGRES.secrets().logAppendPassword(), 8);
        pool.setConnectionInitSql("set enable_seqscan = off");
        return VoteLog.on(pool, AxonSetup.postgres(new EventLog(pool), new SimpleMeterRegistry()), url);
    }

    private static String newDatabase() {
        return ServiceDatabases.create(POSTGRES.access(), "bench_" + DATABASES.incrementAndGet(), OWNER);
    }

    static HikariDataSource pool(String url, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    public static Connection asSuperuser(String url) throws SQLException {
        return POSTGRES.access().connectAsSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }
}
