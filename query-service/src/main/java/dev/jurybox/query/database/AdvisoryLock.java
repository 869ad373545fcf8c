package dev.jurybox.query.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one instance at a time do a piece of work. PostgreSQL releases the lock when the transaction or the connection
 * ends, so after a crash another instance continues. The keys are used for nothing else in this database.
 */
public final class AdvisoryLock {

    public static final int RANKING_REFRESH = 1_784_265;

    private static final int GENERATION = 1_784_266;

    private static final long REBUILD = 0x6a757279_72656230L;

    /** Work that may fail in any way. */
    public interface Work {
        void run() throws Exception;
    }

    private AdvisoryLock() {}

    /** Waits for the lock of one generation's refresh, and holds it until the transaction ends. */
    public static void awaitRefresh(JdbcClient jdbc, int generation) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :generation)")
                .param("lock", RANKING_REFRESH)
                .param("generation", generation)
                .query(_ -> {});
    }

    /** Returns false if another transaction holds the lock. */
    public static boolean tryRefresh(JdbcClient jdbc, int generation) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, :generation)")
                .param("lock", RANKING_REFRESH)
                .param("generation", generation)
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits until no transaction changes the state of the generation, and none can until this transaction ends. Unlike
     * shared locks of its row, later ones wait behind a change that waits.
     */
    public static void awaitSharedGeneration(JdbcClient jdbc, String projection, int generation) {
        await("pg_advisory_xact_lock_shared", jdbc, projection, generation);
    }

    /** Waits until no transaction needs the generation as it is, and holds the lock until the transaction ends. */
    public static void awaitGeneration(JdbcClient jdbc, String projection, int generation) {
        await("pg_advisory_xact_lock", jdbc, projection, generation);
    }

    /** Two generations of the same hash only wait for each other. */
    private static void await(String function, JdbcClient jdbc, String projection, int generation) {
        jdbc.sql("select %s(:lock, :hash)".formatted(function))
                .param("lock", GENERATION)
                .param("hash", Objects.hash(projection, generation))
                .query(_ -> {});
    }

    /**
     * Does the work with a connection that holds the lock, or nothing if another instance holds it. Should two
     * instances rebuild at once, the checkpoints keep them from doing harm.
     */
    public static void rebuildUnlessLocked(DataSource database, Work work) throws Exception {
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
                var answer = statement.executeQuery(question.formatted(REBUILD))) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
