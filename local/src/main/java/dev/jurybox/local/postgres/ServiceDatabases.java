package dev.jurybox.local.postgres;

import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/** The roles and databases of both services. */
public final class ServiceDatabases {

    private ServiceDatabases() {}

    /** Creates what is missing and sets the passwords. It can be called any number of times. */
    public static void prepare(PostgresAccess server, Secrets secrets) {
        var script = new PsqlScript(script(), Map.of(
                "log_owner_password", secrets.logOwnerPassword(),
                "log_append_password", secrets.logAppendPassword(),
                "log_read_password", secrets.logReadPassword(),
                "views_owner_password", secrets.viewsOwnerPassword(),
                "views_password", secrets.viewsPassword()));
        try (var connection = server.connectAsSuperuser("postgres")) {
            script.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles and databases could not be made", e);
        }
    }

    /** Deletes the read models, and makes an empty database for them. Nothing may be connected to it. */
    public static void emptyViews(PostgresAccess server, Secrets secrets) {
        try (var connection = server.connectAsSuperuser("postgres"); var statement = connection.createStatement()) {
            statement.execute("drop database jurybox_views");
        } catch (SQLException e) {
            throw new IllegalStateException("The read models could not be deleted", e);
        }
        prepare(server, secrets);
    }

    /** Creates a database with this role as its owner, open to every role of the services, and returns its JDBC URL. */
    public static String create(PostgresAccess server, String name, String owner) {
        try (var connection = server.connectAsSuperuser("postgres"); var statement = connection.createStatement()) {
            statement.execute("create database %s owner %s".formatted(name, owner));
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("""
                    grant connect on database %s
                       to jurybox_log_owner, jurybox_log_append, jurybox_log_read, jurybox_views_owner, jurybox_views
                    """.formatted(name));
            return server.url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
    }

    private static String script() {
        try (var script = ServiceDatabases.class.getResourceAsStream("/databases.sql")) {
            if (script == null) throw new IllegalStateException("databases.sql");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
