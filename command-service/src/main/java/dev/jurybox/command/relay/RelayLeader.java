package dev.jurybox.command.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The one instance that relays. Its session holds a lock, and PostgreSQL ends the session of a process that hangs. The
 * epoch fences off a leader that wakes up late, so that it cannot move the cursor.
 */
final class RelayLeader {

    /** Another instance has become the leader. */
    static final class Deposed extends RuntimeException {

        Deposed(String topic, long epoch) {
            super("another instance relays %s since epoch %d".formatted(topic, epoch));
        }
    }

    private static final int HEARTBEAT_TIMEOUT_SECONDS = 3;
    /** A crash may set the cursor back. Records are then repeated, which readers skip: no commit waits for the disk. */
    private static final String SESSION = "set idle_session_timeout = '5s'; set synchronous_commit = off";
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('jurybox relay ' || ?))";
    private static final String TAKE = """
            insert into relay_cursor (topic, position, epoch)
            values (?, 0, 1)
                on conflict (topic) do update
               set epoch = relay_cursor.epoch + 1
            returning topic_id, position, epoch, mark_positions, mark_offsets,
                      (select log_id from log_head) as log_id""";
    private static final String MOVE = """
            update relay_cursor
               set topic_id = ?,
                   position = ?,
                   mark_positions = ?,
                   mark_offsets = ?
             where topic = ?
               and epoch = ?""";

    private final Connection session;
    private final String topic;
    private final UUID logId;
    private final long epoch;
    private volatile RelayCursor cursor;

    private RelayLeader(Connection session, String topic, UUID logId, long epoch, RelayCursor cursor) {
        this.session = session;
        this.topic = topic;
        this.logId = logId;
        this.epoch = epoch;
        this.cursor = cursor;
    }

    /** Empty while another instance leads. The caller closes the session. */
    static Optional<RelayLeader> tryToLead(Connection session, String topic) throws SQLException {
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

    private static RelayLeader take(Connection session, String topic) throws SQLException {
        try (var statement = session.prepareStatement(TAKE)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return new RelayLeader(session, topic, row.getObject("log_id", UUID.class), row.getLong("epoch"),
                        new RelayCursor(row.getObject("topic_id", UUID.class), row.getLong("position"), marks(row)));
            }
        }
    }

    private static List<DeliveryMark> marks(ResultSet row) throws SQLException {
        var positions = (Long[]) row.getArray("mark_positions").getArray();
        var offsets = (Long[]) row.getArray("mark_offsets").getArray();
        return IntStream.range(0, positions.length).mapToObj(i -> new DeliveryMark(positions[i], offsets[i])).toList();
    }

    RelayCursor progress() {
        return cursor;
    }

    UUID logId() {
        return logId;
    }

    synchronized void moveTo(RelayCursor next) throws SQLException {
        try (var statement = session.prepareStatement(MOVE)) {
            statement.setObject(1, next.topicId());
            statement.setLong(2, next.cursor());
            statement.setArray(3, bigints(next, DeliveryMark::position));
            statement.setArray(4, bigints(next, DeliveryMark::offset));
            statement.setString(5, topic);
            statement.setLong(6, epoch);
            if (statement.executeUpdate() == 0) throw new Deposed(topic, epoch);
        }
        cursor = next;
    }

    private Array bigints(RelayCursor cursor, Function<DeliveryMark, Long> number) throws SQLException {
        return session.createArrayOf("bigint", cursor.marks().stream().map(number).toArray());
    }

    /** Keeps the session from being idle. Writes nothing. */
    synchronized void heartbeat() throws SQLException {
        if (!session.isValid(HEARTBEAT_TIMEOUT_SECONDS)) throw new SQLException("the session is closed");
    }
}
