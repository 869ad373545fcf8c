package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes many commands' events in one transaction: lock, find conflicts, write, commit. A command that conflicts
 * fails alone, never its batch. Nobody is told anything before the commit.
 */
final class AppendBatch {

    private final EventLog log;
    private final EngineMetrics metrics;
    private final RecentAppends recent;

    AppendBatch(EventLog log, RecentAppends recent, EngineMetrics metrics) {
        this.log = log;
        this.recent = recent;
        this.metrics = metrics;
    }

    void append(List<WriteRequest> batch) {
        metrics.begun(batch, batch.size());
        var startedAt = System.nanoTime();
        var verdicts = new Verdicts();
        var recording = transact(batch, verdicts);
        verdicts.tell();
        metrics.decided(verdicts, recording, startedAt);
        if (recording.hasEvents()) log.appended();
    }

    /** Closing a connection that has not committed ends its transaction: nothing needs to be rolled back by hand. */
    private Recording transact(List<WriteRequest> batch, Verdicts verdicts) {
        @Nullable
        Recording committed = null;
        try (var connection = log.database().getConnection()) {
            connection.setAutoCommit(false);
            var recording = rule(batch, connection, verdicts);
            commit(connection, recording);
            committed = recording;
        } catch (SQLException e) {
            if (committed == null) throw new EventLogException.Unavailable("appending events", e);
        } finally {
            if (committed == null) recent.forget();
        }
        return Objects.requireNonNull(committed);
    }

    private Recording rule(List<WriteRequest> batch, Connection connection, Verdicts verdicts) throws SQLException {
        var head = HeadTable.lock(connection);
        recent.begin(head.position());
        var recording = new Recording(head, ReceiptTable.find(connection, named(batch)));
        var conflicts = Conflicts.of(batch, recent, connection);
        for (int i = 0; i < batch.size(); i++)
            rule(batch.get(i), i, conflicts, recording, verdicts);
        recording.write(connection);
        return recording;
    }

    private static void rule(
            WriteRequest request, int index, Conflicts conflicts, Recording recording, Verdicts verdicts) {
        var before = recording.receiptOf(request.name());
        if (before != null) {
            verdicts.settledBefore(request, before);
            return;
        }
        switch (request) {
            case AppendRequest append when conflicts.overtook(index, append) -> verdicts.overtaken(append);
            case AppendRequest append -> {
                conflicts.accept(append);
                verdicts.accepted(append, recording.record(append));
            }
            case SettleRequest settle -> verdicts.settled(settle, recording.record(settle));
        }
    }

    private static List<UUID> named(List<WriteRequest> batch) {
        return batch.stream().map(WriteRequest::name).filter(Objects::nonNull).map(CommandName::id).toList();
    }

    /** An error here says nothing about the outcome: the log itself is asked, never guessed. */
    private void commit(Connection connection, Recording recording) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (!recording.isEmpty() && !isRecorded(recording, e)) throw e;
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
