package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Group commit: many commands' events in one transaction, none completed before it commits; conflicts fail alone. */
final class AppendBatch {

    private record Written(AppendPlan recording, BatchOutcomes verdicts) {}

    private final EventLog log;
    private final RecentEventCache recent;
    private final ServerClock clock;
    private final EngineMetrics metrics;

    AppendBatch(EventLog log, RecentEventCache recent, ServerClock clock, EngineMetrics metrics) {
        this.log = log;
        this.recent = recent;
        this.clock = clock;
        this.metrics = metrics;
    }

    void append(List<WriteGroup> groups) {
        var batch = groups.stream().<WriteRequest>flatMap(group -> group.requests().stream()).toList();
        metrics.begun(batch, batch.size());
        var startedAt = System.nanoTime();
        var written = write(batch);
        written.verdicts().complete();
        metrics.decided(written.verdicts(), written.recording(), startedAt);
        if (written.recording().hasEvents()) log.appended();
    }

    private Written write(List<WriteRequest> batch) {
        var done = false;
        recent.forgetTheOldest();
        try {
            var unmoved = atExpectedHead(batch);
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

    /**
     * Fast path: one auto-committed statement that is a compare-and-set on the head of the log. Returns null, and has
     * written nothing, if the cached head and events do not suffice, if a command has a key, or if the server finds
     * that the head has moved or that the estimated time is wrong.
     */
    private @Nullable Written atExpectedHead(List<WriteRequest> batch) throws SQLException {
        var head = recent.head();
        var now = clock.now();
        if (head == null || now == null || !batch.stream().allMatch(this::canBeJudgedByWhatIsKnown)) return null;
        var appendPlan = AppendPlan.afterKnownHead(head, now);
        var outcomes = BatchOutcomes.of(batch, ConflictDetector.among(recent), appendPlan);
        if (appendPlan.isEmpty()) return new Written(appendPlan, outcomes);
        var connection = log.database().getConnection();
        try {
            connection.setAutoCommit(true);
            if (isCommittedAtOnce(appendPlan, connection)) return new Written(appendPlan, outcomes);
        } finally {
            close(connection);
        }
        recent.forget();
        return null;
    }

    private boolean canBeJudgedByWhatIsKnown(WriteRequest request) {
        return request.name() == null && recent.knowsAllAfter(request.after());
    }

    /** Slow path: locks the head, finds conflicts, writes and commits. */
    private Written underTheLock(List<WriteRequest> batch) throws SQLException {
        var connection = log.database().getConnection();
        try {
            connection.setAutoCommit(false);
            var locked = HeadTable.lock(connection);
            clock.isAt(locked.now());
            recent.headIs(locked.head());
            var appendPlan = new AppendPlan(locked, ReceiptTable.find(connection, named(batch)));
            var outcomes = BatchOutcomes.of(batch, ConflictDetector.of(batch, recent, connection), appendPlan);
            if (!appendPlan.write(connection)) throw new SQLException("the head moved although it was locked");
            commit(appendPlan, connection);
            return new Written(appendPlan, outcomes);
        } finally {
            close(connection);
        }
    }

    /** Closes the connection and so rolls back what has not committed. A failure changes nothing about the outcome. */
    @SuppressWarnings("EmptyCatch")
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException outcomeIsKnown) {
        }
    }

    private static List<UUID> named(List<WriteRequest> batch) {
        return batch.stream().map(WriteRequest::name).filter(Objects::nonNull).map(CommandKey::id).toList();
    }

    /** Commits. An error during a commit does not reveal the outcome, so the log is queried for it. */
    private void commit(AppendPlan appendPlan, Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (!appendPlan.isEmpty() && !isRecorded(appendPlan, e)) throw e;
        }
    }

    /**
     * Returns false if the head had moved. After a network failure the outcome stays unknown unless the events are
     * found, because the statement may still reach the server after the check.
     */
    private boolean isCommittedAtOnce(AppendPlan appendPlan, Connection connection) throws SQLException {
        try {
            return appendPlan.write(connection);
        } catch (SQLException e) {
            if (isRecorded(appendPlan, e)) return true;
            if (isTheServersAnswer(e)) throw e;
            throw new EventLogException.OutcomeUnknown(e);
        }
    }

    private static boolean isTheServersAnswer(SQLException failure) {
        return failure instanceof PSQLException answer && answer.getServerErrorMessage() != null;
    }

    /** Takes the lock on the head first, and so runs after the commit of a transaction that held it. */
    private boolean isRecorded(AppendPlan appendPlan, SQLException why) {
        try (var connection = log.database().getConnection()) {
            connection.setAutoCommit(false);
            HeadTable.lock(connection);
            return appendPlan.isIn(connection);
        } catch (SQLException e) {
            why.addSuppressed(e);
            throw new EventLogException.OutcomeUnknown(why);
        }
    }
}
