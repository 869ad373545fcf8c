package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Commits plans. An error during a commit does not reveal the outcome, so the log is queried for it. */
final class PlanCommit {

    private final EventLog log;

    PlanCommit(EventLog log) {
        this.log = log;
    }

    /** Commits the transaction that has locked the head and written the plan. */
    void commitLocked(AppendPlan appendPlan, Connection connection) throws SQLException {
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
    boolean commitAtOnce(AppendPlan appendPlan, Connection connection) throws SQLException {
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
