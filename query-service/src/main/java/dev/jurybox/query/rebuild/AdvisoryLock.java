package dev.jurybox.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time do a piece of work, by a lock of its database session. The lock ends with the connection,
 * so after a crash another instance continues. Should two instances work at once, the checkpoints keep them from doing
 * harm.
 */
@Component
class AdvisoryLock {

    interface Work {
        void run() throws Exception;
    }

    private static final long LOCK = 0x6a757279_72656230L;

    private final DataSource database;

    AdvisoryLock(DataSource database) {
        this.database = database;
    }

    /** Does nothing if another instance holds the lock. */
    void run(Work work) throws Exception {
        try (var connection = database.getConnection()) {
            if (!isTrue(connection, "select pg_try_advisory_lock(%d)")) return;
            try {
                work.run();
            } finally {
                isTrue(connection, "select pg_advisory_unlock(%d)");
            }
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question.formatted(LOCK))) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
