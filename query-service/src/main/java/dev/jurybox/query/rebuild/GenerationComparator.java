package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import dev.jurybox.query.projection.store.LiveGenerations;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a generation with the live one while both are at the same position. Except for a moment, events are applied
 * to the live generation meanwhile. So deferred work is done before that moment, and in it only for the events since.
 */
@Component
class GenerationComparator {

    private static final Duration VIEW_MAX = Duration.ofMinutes(10);

    private final LiveGenerations liveGenerations;
    private final LiveGenerationLock liveGenerationLock;
    private final ReplayFactory replayFactory;
    private final RebuildTransactions transactions;
    private final DataSource database;
    private final JdbcClient jdbc;

    GenerationComparator(
            LiveGenerations liveGenerations, LiveGenerationLock liveGenerationLock, ReplayFactory replayFactory,
            RebuildTransactions transactions,
            DataSource database,
            JdbcClient jdbc) {
        this.liveGenerations = liveGenerations;
        this.liveGenerationLock = liveGenerationLock;
        this.replayFactory = replayFactory;
        this.transactions = transactions;
        this.database = database;
        this.jdbc = jdbc;
    }

    /** @param complete the position up to which the generation lacks nothing */
    GenerationDiff compare(Projection<?> projection, int generation, long complete) throws SQLException {
        finishDeferredWork(projection, generation);
        try (var snapshot = DatabaseSnapshot.open(database)) {
            int live = transactions.joined().execute(_ -> equallyFar(projection, generation, complete, snapshot));
            return diff(projection, generation, live, snapshot);
        }
    }

    private static GenerationDiff diff(Projection<?> projection, int generation, int live, DatabaseSnapshot snapshot)
            throws SQLException {
        var liveDigest = snapshot.digest(projection.tables(), live);
        var digest = snapshot.digest(projection.tables(), generation);
        if (digest.equals(liveDigest)) return GenerationDiff.empty(projection.name(), generation, live, digest);
        return new GenerationDiff(projection.name(), generation, live, digest, liveDigest,
                snapshot.differences(projection.diffViews().stream(), live, generation, VIEW_MAX),
                snapshot.differences(projection.tables().stream().map(snapshot::rows), live, generation, VIEW_MAX));
    }

    /**
     * Brings the generation to the position of the live one and takes the snapshot. The snapshot counts only if this
     * transaction commits: otherwise the live generation may have advanced before the snapshot was taken.
     */
    private int equallyFar(Projection<?> projection, int generation, long complete, DatabaseSnapshot snapshot) {
        var live = liveGenerations.liveThroughout(projection.name());
        var wanted = liveGenerationLock.at(projection.name(), live);
        replayFactory.of(projection, generation, transactions.wanted(projection.name(), generation))
                .fromLog(complete, wanted);
        finishDeferredWork(projection, live);
        finishDeferredWork(projection, generation);
        snapshot.take();
        return live;
    }

    private void finishDeferredWork(Projection<?> projection, int generation) {
        transactions.apart().executeWithoutResult(_ -> projection.finishDeferredWork(generation, jdbc));
    }
}
