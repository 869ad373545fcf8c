package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Group commit: many commands' events in one transaction, none completed before it commits; conflicts fail alone. */
final class AppendBatch {

    private record Written(AppendPlan recording, BatchOutcomes verdicts) {}

    private final EventLog log;
    private final RecentEventCache recent;
    private final HistoryCache histories;
    private final ServerClock clock;
    private final EngineMetrics metrics;
    private final PlanCommit planCommit;

    AppendBatch(EventLog log, RecentEventCache recent, HistoryCache histories, ServerClock clock,
            EngineMetrics metrics) {
        this.log = log;
        this.recent = recent;
        this.histories = histories;
        this.clock = clock;
        this.metrics = metrics;
        this.planCommit = new PlanCommit(log);
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
            recent.movedTo(written.recording().newHead());
            written.recording().reportTo(histories);
            done = true;
            return written;
        } catch (SQLException e) {
            throw new EventLogException.Unavailable("appending events", e);
        } finally {
            if (!done) forget();
        }
    }

    private void forget() {
        recent.forget();
        histories.forget();
    }

    /**
     * Fast path: one auto-committed statement that is a compare-and-set on the head of the log. Returns null, and has
     * written nothing, if the cached head and events do not suffice, if a command has a key, or if the server finds
     * that the head has moved or that the estimated time is wrong. If all commands conflict, there is no statement
     * that compares the head, and the cached events may be ones that the log has lost.
     */
    private @Nullable Written atExpectedHead(List<WriteRequest> batch) throws SQLException {
        var head = recent.head();
        var now = clock.now();
        if (head == null || now == null || !batch.stream().allMatch(this::canBeJudgedByWhatIsKnown)) return null;
        var appendPlan = AppendPlan.afterKnownHead(head, now);
        var outcomes = BatchOutcomes.of(batch, ConflictDetector.among(recent), appendPlan);
        if (appendPlan.isEmpty()) return null;
        var connection = log.database().getConnection();
        try {
            connection.setAutoCommit(true);
            if (planCommit.commitAtOnce(appendPlan, connection)) return new Written(appendPlan, outcomes);
        } finally {
            close(connection);
        }
        recent.forget();
        return null;
    }

    private boolean canBeJudgedByWhatIsKnown(WriteRequest request) {
        return request.name() == null && recent.knowsAllAfter(request.after()) && !recent.isBeyondHead(request);
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
            planCommit.commitLocked(appendPlan, connection);
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
}
