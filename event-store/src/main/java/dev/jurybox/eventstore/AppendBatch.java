package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes many commands' events in one transaction: lock, find conflicts, write, commit. A command that conflicts
 * fails alone, never its batch. Nobody is told anything before the commit.
 */
final class AppendBatch {

    private final EventLog log;
    private final EngineMetrics metrics;
    private final RecentAppends recent = new RecentAppends();

    AppendBatch(EventLog log, EngineMetrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    void append(List<AppendRequest> batch) {
        metrics.begun(batch, batch.size());
        var startedAt = System.nanoTime();
        var verdicts = transact(batch);
        verdicts.tell();
        metrics.decided(verdicts, startedAt);
        if (verdicts.appended()) log.appended();
    }

    /** Closing a connection that has not committed ends its transaction: nothing needs to be rolled back by hand. */
    private Verdicts transact(List<AppendRequest> batch) {
        var verdicts = new Verdicts();
        var committed = false;
        try (var connection = log.database().getConnection()) {
            connection.setAutoCommit(false);
            write(batch, connection, verdicts);
            commit(connection, verdicts);
            committed = true;
        } catch (SQLException e) {
            if (!committed) throw new EventLogException.Unavailable("appending events", e);
        } finally {
            if (!committed) recent.forget();
        }
        return verdicts;
    }

    private void write(List<AppendRequest> batch, Connection connection, Verdicts verdicts) throws SQLException {
        var head = HeadTable.lock(connection);
        recent.begin(head.position());
        var recording = new Recording(head);
        var conflicts = Conflicts.of(batch, recent, connection);
        for (int i = 0; i < batch.size(); i++) {
            var request = batch.get(i);
            if (conflicts.overtook(i, request)) {
                verdicts.overtaken(request);
            } else {
                conflicts.accept(request);
                verdicts.accepted(request, recording.record(request));
            }
        }
        if (verdicts.appended()) EventTable.write(connection, recording);
    }

    /** An error here says nothing about the outcome: the log itself is asked, never guessed. */
    private void commit(Connection connection, Verdicts verdicts) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (verdicts.appended() && !isRecorded(verdicts, e)) throw e;
        }
    }

    /** Waits for the lock, and so for a commit that may still be on its way. */
    private boolean isRecorded(Verdicts verdicts, SQLException why) {
        try (var connection = log.database().getConnection()) {
            connection.setAutoCommit(false);
            HeadTable.lock(connection);
            return EventTable.contains(connection, verdicts.firstEventId());
        } catch (SQLException e) {
            why.addSuppressed(e);
            throw new EventLogException.OutcomeUnknown(why);
        }
    }
}
