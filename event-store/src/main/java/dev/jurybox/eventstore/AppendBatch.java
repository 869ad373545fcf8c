package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes many commands' events in one transaction: lock, find conflicts, write, commit. A command that conflicts
 * fails alone, never its batch.
 */
final class AppendBatch {

    private record Accepted(AppendRequest request, Appended appended) {}

    private final DataSource database;
    private final Runnable onCommit;

    AppendBatch(DataSource database, Runnable onCommit) {
        this.database = database;
        this.onCommit = onCommit;
    }

    void append(List<AppendRequest> batch) {
        var accepted = commit(batch);
        if (accepted.isEmpty()) return;
        onCommit.run();
        accepted.forEach(one -> one.request().appended().complete(one.appended()));
    }

    private List<Accepted> commit(List<AppendRequest> batch) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var accepted = write(batch, connection);
                commit(connection, accepted);
                return accepted;
            } catch (SQLException | RuntimeException e) {
                if (!connection.isClosed()) connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogException.Unavailable("appending events", e);
        }
    }

    private List<Accepted> write(List<AppendRequest> batch, Connection connection) throws SQLException {
        var recording = new Recording(HeadTable.lock(connection));
        var conflicts = Conflicts.of(batch, connection);
        var accepted = new ArrayList<Accepted>();
        for (int i = 0; i < batch.size(); i++) {
            var request = batch.get(i);
            if (conflicts.overtook(i, request)) {
                request.conflict();
            } else {
                conflicts.accept(request);
                accepted.add(new Accepted(request, recording.record(request)));
            }
        }
        if (!accepted.isEmpty()) EventTable.write(connection, recording);
        return accepted;
    }

    /** An error here says nothing about the outcome: the log itself is asked, never guessed. */
    private void commit(Connection connection, List<Accepted> accepted) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (!accepted.isEmpty() && !isCommitted(accepted.getFirst(), e)) throw e;
        }
    }

    private boolean isCommitted(Accepted first, SQLException why) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            HeadTable.lock(connection);
            var committed = EventTable.contains(connection, first.appended().eventIds().getFirst());
            connection.rollback();
            return committed;
        } catch (SQLException e) {
            why.addSuppressed(e);
            throw new EventLogException.OutcomeUnknown(why);
        }
    }
}
