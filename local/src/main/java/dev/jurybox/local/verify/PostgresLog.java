package dev.jurybox.local.verify;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.recount.DisregardedEvents;
import dev.jurybox.local.recount.LogEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** The log in PostgreSQL, read page by page as a role that can only read it. */
public final class PostgresLog implements LogSource, AutoCloseable {

    private static final String ROLE = "jurybox_log_read";
    private static final int PAGE_ROWS = 2_000;
    /** How long a connection, and then the answer to a statement, is waited for. */
    private static final String SECONDS_MAX = "60";

    private final Connection connection;

    private PostgresLog(Connection connection) {
        this.connection = connection;
    }

    public static PostgresLog open(String url, String password) {
        try {
            var settings = new Properties();
            settings.putAll(Map.of("user", ROLE, "password", password,
                    "loginTimeout", SECONDS_MAX, "socketTimeout", SECONDS_MAX));
            return new PostgresLog(DriverManager.getConnection(url, settings));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public long head() {
        try (var statement = connection.prepareStatement("select position from log_head");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong("position");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void read(long after, long through, Consumer<LogEvent> reader) {
        for (var begin = after; begin < through; begin += PAGE_ROWS)
            readPage(begin, Math.min(begin + PAGE_ROWS, through), reader);
    }

    /** Finds them by the tags that only they have, which the index has beside each other. */
    @Override
    public List<LogEvent> disregards() {
        try (var statement = connection.prepareStatement("""
                select position, type, revision, subject, recorded_at, payload
                  from event
                 where position in (select position
                                      from event_tag
                                     where tag >= 'event:'
                                       and tag < 'event;'
                                       and type = ?)
                 order by position""")) {
            statement.setString(1, DisregardedEvents.TYPE);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<LogEvent>();
                while (rows.next())
                    events.add(event(rows));
                return events;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void readPage(long after, long through, Consumer<LogEvent> reader) {
        try (var statement = connection.prepareStatement("""
                select position, type, revision, subject, recorded_at, payload
                  from event
                 where position > ?
                   and position <= ?
                 order by position""")) {
            statement.setLong(1, after);
            statement.setLong(2, through);
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    reader.accept(event(rows));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static LogEvent event(ResultSet row) throws SQLException {
        return new LogEvent(row.getLong("position"), row.getString("type"), row.getInt("revision"),
                row.getString("subject"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"));
    }

    private static UserError failed(SQLException e) {
        return new UserError(ExitCode.NOT_RUNNING, "The log in PostgreSQL cannot be read: " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
