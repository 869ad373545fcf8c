package dev.jurybox.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.local.testing.DatabaseCopy;
import dev.jurybox.local.testing.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.flywaydb.core.Flyway;

/**
 * A log in a database of its own on the shared server. Tests use it through the role that may append and nothing more.
 */
final class TestLog implements AutoCloseable {

    /** Generous, because other modules are tested at the same time on the same processors. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    static final int PARTITIONS = 4;

    private static final Deque<String> EMPTIED = new ConcurrentLinkedDeque<>();
    private static final String DROP_RECEIPTS = """
            do $$
            declare
                day regclass;
            begin
                for day in select inhrelid::regclass from pg_inherits where inhparent = 'receipt'::regclass loop
                    execute format('drop table %s', day);
                end loop;
            end
            $$""";

    final String url;
    final HikariDataSource database;
    final EventLog log;
    private final List<DatabaseCopy> copies = new ArrayList<>();
    private boolean isAsMigrated = true;

    TestLog() {
        var emptied = EMPTIED.poll();
        url = emptied == null ? migrated() : emptied;
        database = pool();
        log = new EventLog(database);
    }

    private static String migrated() {
        var url = Sandbox.newDatabase("event_log", "jurybox_log_owner");
        Flyway.configure()
                .dataSource(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword())
                .locations("classpath:db/event-log")
                .placeholders(Map.of(
                        "partitions", Integer.toString(PARTITIONS),
                        "append_role", "jurybox_log_append",
                        "read_role", "jurybox_log_read"))
                .load()
                .migrate();
        return url;
    }

    /** An engine on this log. Several engines on one log stand for several machines. */
    PostgresEventStorageEngine engine() {
        return engineOn(database);
    }

    static PostgresEventStorageEngine engineOn(DataSource database) {
        return engineOn(database, new SimpleMeterRegistry());
    }

    PostgresEventStorageEngine engineCounting(MeterRegistry meters) {
        return engineOn(database, meters);
    }

    private static PostgresEventStorageEngine engineOn(DataSource database, MeterRegistry meters) {
        return new PostgresEventStorageEngine(new EventLog(database), AppendLimits.DEFAULT,
                new DelegatingEventConverter(new TextConversion()), TestLog::subject, meters);
    }

    /** An engine that caches only its last few events and must query the log about all others. */
    static PostgresEventStorageEngine engineRemembering(int events, DataSource database) {
        return engine(new RecentEventCache(events), System::nanoTime, database);
    }

    /** An engine on a machine whose clock is {@code nanos}. */
    static PostgresEventStorageEngine engineTimedBy(LongSupplier nanos, DataSource database) {
        return engine(new RecentEventCache(1_000), nanos, database);
    }

    private static PostgresEventStorageEngine engine(RecentEventCache recent, LongSupplier nanos, DataSource database) {
        var messages = new StoredMessageConverter(new DelegatingEventConverter(new TextConversion()), TestLog::subject);
        return new PostgresEventStorageEngine(
                new EventLog(database), AppendLimits.DEFAULT, messages, recent, nanos, new SimpleMeterRegistry());
    }

    private static String subject(EventMessage event) {
        return String.valueOf(event.payload());
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword());
    }

    /** Executes statements that may change anything: the database is not given to another test afterwards. */
    void asOwnerDo(String... statements) throws SQLException {
        isAsMigrated = false;
        try (var connection = asOwner()) {
            execute(connection, statements);
        }
    }

    /** Replaces all pooled connections, which a restore has broken. */
    void connectAgain() {
        database.getHikariPoolMXBean().softEvictConnections();
    }

    /** A copy of the log as it is now. Both copying and restoring break the connections of all engines. */
    DatabaseCopy copy() {
        isAsMigrated = false;
        var copy = DatabaseCopy.of(url.substring(url.lastIndexOf('/') + 1));
        copies.add(copy);
        return copy;
    }

    void asAppenderDo(String... statements) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, statements);
        }
    }

    long count(String table) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Terminates the sessions that wait for a lock, as an administrator would. Returns how many there were. */
    int killWhoWaitsForALock() throws SQLException {
        try (var connection = asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(pg_terminate_backend(pid))
                          from pg_stat_activity
                         where datname = current_database()
                           and wait_event_type = 'Lock'""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection asSuperuser() throws SQLException {
        return Sandbox.postgres().connectAsSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : statements)
                statement.execute(one);
        }
    }

    /** Blocks all appends until the head is released. What is appended meanwhile becomes one batch. */
    HeldHead headHeld() throws SQLException {
        return new HeldHead(asOwner());
    }

    /** A pool on the same log whose connections begin with this statement. */
    HikariDataSource databaseWith(String connectionInitSql) {
        var pool = pool();
        pool.setConnectionInitSql(connectionInitSql);
        return pool;
    }

    HikariDataSource pool() {
        return pool(url, password());
    }

    static String password() {
        return Sandbox.secrets().logAppendPassword();
    }

    static HikariDataSource pool(String url, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("jurybox_log_append");
        pool.setPassword(password);
        pool.setConnectionInitSql("set enable_seqscan = off");
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Override
    public void close() {
        database.close();
        copies.forEach(DatabaseCopy::close);
        if (isAsMigrated) empty();
        isAsMigrated = false;
    }

    /**
     * Empties the database for another log, which takes a tenth of the time that a new database takes. A database that
     * is still in use is not used again.
     */
    private void empty() {
        try (var connection = asSuperuser()) {
            execute(connection, "set session_replication_role = replica", "set lock_timeout = '5s'", DROP_RECEIPTS,
                    "truncate event, event_tag", "delete from log_head", "insert into log_head default values");
            EMPTIED.push(url);
        } catch (SQLException e) {
            System.err.println("Not used again: " + url + ": " + e);
        }
    }
}
