package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Writes many commands' events in one transaction. A command that conflicts fails alone, never its batch. No command is
 * answered before the commit.
 */
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

    /** One statement, and a commit with it. Null, and nothing written, if more must be known or head or time is not so. */
    private @Nullable Written ifTheHeadIsWhereWeLeftIt(List<WriteRequest> batch) throws SQLException {
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

    /** Lock, find conflicts, write, commit. */
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

    /** Ends a transaction that has not committed; whether that goes well changes nothing for one that has. */
    @SuppressWarnings("EmptyCatch")
    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // The outcome is known already.
        }
    }

    private static List<UUID> named(List<WriteRequest> batch) {
        return batch.stream().map(WriteRequest::name).filter(Objects::nonNull).map(CommandKey::id).toList();
    }

    /** An error in a commit says nothing about the outcome: the log itself is asked, never guessed. */
    private void commit(AppendPlan appendPlan, Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (!appendPlan.isEmpty() && !isRecorded(appendPlan, e)) throw e;
        }
    }

    /** False if the head had moved. What only the network failed may still reach the server after anybody asked. */
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

    /** Waits for the lock, and so for the commit of a transaction that held it. */
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
