package dev.jurybox.eventstore;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** The log as plain rows, for relaying and paging. */
public final class EventLog {

    private static final String PAGE = """
            select position, event_id, command_id, type, revision, subject, partition,
                   previous_position, recorded_at, payload, metadata
              from event
             where position > ?
             order by position
             limit ?""";

    private static final String STRETCH = """
            select position, event_id, command_id, type, revision, subject, partition,
                   previous_position, recorded_at, payload, metadata
              from event
             where position > ?
               and position <= ?
               and partition = ?
             order by position""";

    private static final String BEFORE = """
            select coalesce(min(position) - 1, (select position from log_head))
              from event
             where recorded_at >= ?""";

    /** The partition of an event, and its leaf hash as hex. */
    public record Place(int partition, String leaf) {}

    private final DataSource database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The data source should set {@code enable_seqscan = off} on its connections, see the README. */
    public EventLog(DataSource database) {
        this.database = database;
    }

    public LogHead head() {
        return read("reading the head of the log", HeadTable::read);
    }

    /** The next events in order, each page read in its own snapshot. No event is skipped: positions are dense. */
    public List<StoredEvent> after(long position, int limit) {
        return read("reading the log after " + position, connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                new ParameterBinder(connection, statement).value(position).value(limit);
                return StoredEventReader.all(statement);
            }
        });
    }

    /** One partition's events after one position and up to another. There is no other limit: keep the range short. */
    public List<StoredEvent> ofPartition(int partition, long after, long through) {
        return read("reading partition %d after %d".formatted(partition, after), connection -> {
            try (var statement = connection.prepareStatement(STRETCH)) {
                new ParameterBinder(connection, statement).value(after).value(through).value(partition);
                return StoredEventReader.all(statement);
            }
        });
    }

    /** The partition and the leaf hash of the event at a position. */
    public Place placeOf(long position) {
        return read("looking for event " + position, connection -> {
            try (var statement = connection.prepareStatement("select partition, leaf from event where position = ?")) {
                new ParameterBinder(connection, statement).value(position);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) throw new SQLException("there is no event " + position);
                    return new Place(row.getInt("partition"), HexFormat.of().formatHex(row.getBytes("leaf")));
                }
            }
        });
    }

    /**
     * The last position before any event recorded at or after an instant. The result is final once no further append
     * can be recorded before the instant.
     */
    public long positionBefore(Instant instant) {
        return read("looking for a position by time", connection -> {
            try (var statement = connection.prepareStatement(BEFORE)) {
                new ParameterBinder(connection, statement).value(instant.atOffset(UTC));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Calls the listener after each commit in this process, on the committing thread: it may only wake a thread. */
    public Subscription onAppend(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    DataSource database() {
        return database;
    }

    void appended() {
        listeners.forEach(Runnable::run);
    }

    <T> T read(String what, Query<T> query) {
        try (var connection = database.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new EventLogException.Unavailable(what, e);
        }
    }

    /** A query on a connection. */
    @FunctionalInterface
    interface Query<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Closing it removes the listener. */
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
