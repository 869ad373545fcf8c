package dev.jurybox.local.testing;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A copy of a test database, to which that database is set back as by a restore: all its connections break. */
public final class DatabaseCopy implements AutoCloseable {

    private static final String BREAK_CONNECTIONS = """
            select count(pg_terminate_backend(pid, 10000))
              from pg_stat_activity
             where datname = '%s'""";

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String database;
    private final String copy;

    private DatabaseCopy(String database, String copy) {
        this.database = database;
        this.copy = copy;
    }

    /** Copies the database as it is now, which breaks its connections too. */
    public static DatabaseCopy of(String database) {
        var made = new DatabaseCopy(database, "%s_copy_%d".formatted(database, COPIES.incrementAndGet()));
        made.withoutConnections("create database %s template %s".formatted(made.copy, database));
        return made;
    }

    /** Sets the database back to this copy, which can be used again. It belongs to the superuser then. */
    public void restore() {
        withoutConnections("drop database " + database, "create database %s template %s".formatted(database, copy));
    }

    /** Drops the copy. */
    @Override
    public void close() {
        asSuperuser("drop database " + copy);
    }

    private void withoutConnections(String... statements) {
        asSuperuser("alter database %s allow_connections false".formatted(database),
                BREAK_CONNECTIONS.formatted(database));
        asSuperuser(statements);
        asSuperuser("alter database %s allow_connections true".formatted(database));
    }

    private void asSuperuser(String... statements) {
        try (var connection = Sandbox.postgres().connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            for (var each : statements)
                statement.execute(each);
        } catch (SQLException e) {
            throw new IllegalStateException("%s could not be copied, set back or dropped".formatted(database), e);
        }
    }
}
