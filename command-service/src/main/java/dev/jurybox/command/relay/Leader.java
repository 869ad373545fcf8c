package dev.jurybox.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The one instance that relays. Its session holds a lock, and ends by itself when a stopped process no longer speaks;
 * the epoch keeps a leader that wakes up late from moving the cursor.
 */
final class Leader {

    /** Somebody else has taken over. */
    static final class Deposed extends RuntimeException {

        Deposed(String topic, long epoch) {
            super("another instance relays %s since epoch %d".formatted(topic, epoch));
        }
    }

    private static final int HEARTBEAT_TIMEOUT_SECONDS = 3;
    /** A cursor that a crash sets back costs repeats, which every reader passes over: nobody waits for the disk. */
    private static final String SESSION = "set idle_session_timeout = '5s'; set synchronous_commit = off";
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('jurybox relay ' || ?))";
    private static final String TAKE = """
            insert into relay_cursor (topic, position, epoch)
            values (?, 0, 1)
                on conflict (topic) do update
               set epoch = relay_cursor.epoch + 1
            returning position, epoch, (select log_id from log_head)""";
    private static final String MOVE = "update relay_cursor set position = ? where topic = ? and epoch = ?";

    private final Connection session;
    private final String topic;
    private final UUID logId;
    private final long epoch;
    private volatile long cursor;

    private Leader(Connection session, String topic, UUID logId, long epoch, long cursor) {
        this.session = session;
        this.topic = topic;
        this.logId = logId;
        this.epoch = epoch;
        this.cursor = cursor;
    }

    /** Empty while another instance leads. The caller closes the session. */
    static Optional<Leader> tryToLead(Connection session, String topic) throws SQLException {
        try (var setting = session.createStatement()) {
            setting.execute(SESSION);
        }
        return isLocked(session, topic) ? Optional.of(take(session, topic)) : Optional.empty();
    }

    private static boolean isLocked(Connection session, String topic) throws SQLException {
        try (var statement = session.prepareStatement(LOCK)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Leader take(Connection session, String topic) throws SQLException {
        try (var statement = session.prepareStatement(TAKE)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Leader(session, topic, row.getObject(3, UUID.class), row.getLong(2), row.getLong(1));
            }
        }
    }

    /** Everything up to here is on the topic. */
    long cursor() {
        return cursor;
    }

    UUID logId() {
        return logId;
    }

    synchronized void moveTo(long position) throws SQLException {
        try (var statement = session.prepareStatement(MOVE)) {
            statement.setLong(1, position);
            statement.setString(2, topic);
            statement.setLong(3, epoch);
            if (statement.executeUpdate() == 0) throw new Deposed(topic, epoch);
        }
        cursor = position;
    }

    /** Says that this leader lives. Writes nothing. */
    synchronized void heartbeat() throws SQLException {
        if (!session.isValid(HEARTBEAT_TIMEOUT_SECONDS)) throw new SQLException("the session is closed");
    }
}
