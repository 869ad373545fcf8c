package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes many commands' events in one transaction. A command that conflicts fails alone, never its batch. Nobody is
 * told anything before the commit.
 */
final class AppendBatch {

    private record Written(Recording recording, Verdicts verdicts) {}

    @FunctionalInterface
    private interface Commit {

        /** False if nothing was committed because the head had moved. */
        boolean run() throws SQLException;
    }

    private final EventLog log;
    private final RecentAppends recent;
    private final EngineMetrics metrics;

    AppendBatch(EventLog log, RecentAppends recent, EngineMetrics metrics) {
        this.log = log;
        this.recent = recent;
        this.metrics = metrics;
    }

    void append(List<WriteRequest> batch) {
        metrics.begun(batch, batch.size());
        var startedAt = System.nanoTime();
        var written = write(batch);
        written.verdicts().tell();
        metrics.decided(written.verdicts(), written.recording(), startedAt);
        if (written.recording().hasEvents()) log.appended();
    }

    private Written write(List<WriteRequest> batch) {
        var done = false;
        recent.forgetTheOldest();
        try {
            var unmoved = ifTheHeadIsWhereWeLeftIt(batch);
            var written = unmoved == null ? underTheLock(batch) : unmoved;
            recent.headIs(written.recording().newHead());
            done = true;
            return written;
        } catch (SQLException e) {
            throw new EventLogException.Unavailable("appending events", e);
        } finally {
            if (!done) recent.forget();
        }
    }

    /** One statement, and a commit with it. Null, and nothing written, if more must be known or the head has moved. */
    private @Nullable Written ifTheHeadIsWhereWeLeftIt(List<WriteRequest> batch) throws SQLException {
        var head = recent.head();
        if (head == null || !batch.stream().allMatch(this::canBeJudgedByWhatIsKnown)) return null;
        var recording = new Recording(head.asOf(Instant.now()), new HashMap<>());
        var verdicts = Verdicts.of(batch, Conflicts.among(recent), recording);
        if (recording.isEmpty()) return new Written(recording, verdicts);
        var connection = log.database().getConnection();
        try {
            if (isCommitted(recording, () -> recording.write(connection))) return new Written(recording, verdicts);
        } finally {
            close(connection);
        }
        recent.forget();
        return null;
    }

    private boolean canBeJudgedByWhatIsKnown(WriteRequest request) {
        return request.name() == null && recent.knowsAllAfter(request.after());
    }

    /** Lock, find conflicts, write, commit. */
    private Written underTheLock(List<WriteRequest> batch) throws SQLException {
        var connection = log.database().getConnection();
        try {
            connection.setAutoCommit(false);
            var head = HeadTable.lock(connection);
            recent.headIs(head);
            var recording = new Recording(head, ReceiptTable.find(connection, named(batch)));
            var verdicts = Verdicts.of(batch, Conflicts.of(batch, recent, connection), recording);
            if (!recording.write(connection)) throw new SQLException("the head moved although it was locked");
            isCommitted(recording, () -> {
                connection.commit();
                return true;
            });
            return new Written(recording, verdicts);
        } finally {
            close(connection);
        }
    }

    /** Ends a transaction that has not committed; whether that goes well changes nothing for one that has. */
    @SuppressWarnings("EmptyCatch")
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // The outcome is known already.
        }
    }

    private static List<UUID> named(List<WriteRequest> batch) {
        return batch.stream().map(WriteRequest::name).filter(Objects::nonNull).map(CommandName::id).toList();
    }

    /** An error in a commit says nothing about the outcome: the log itself is asked, never guessed. */
    private boolean isCommitted(Recording recording, Commit commit) throws SQLException {
        try {
            return commit.run();
        } catch (SQLException e) {
            if (recording.isEmpty() || isRecorded(recording, e)) return true;
            throw e;
        }
    }

    /** Waits for the lock, and so for a commit that may still be on its way. */
    private boolean isRecorded(Recording recording, SQLException why) {
        try (var connection = log.database().getConnection()) {
            connection.setAutoCommit(false);
            HeadTable.lock(connection);
            return recording.isIn(connection);
        } catch (SQLException e) {
            why.addSuppressed(e);
            throw new EventLogException.OutcomeUnknown(why);
        }
    }
}
