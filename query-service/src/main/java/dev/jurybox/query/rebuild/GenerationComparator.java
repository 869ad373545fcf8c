package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import dev.jurybox.query.projection.store.LiveGenerations;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a generation with the live one while both are at the same position. Except for a moment, events are applied
 * to the live generation meanwhile. So deferred work is done before that moment, and in it only for the events since.
 */
@Component
class GenerationComparator {

    private static final Duration DIFF_MAX = Duration.ofMinutes(10);

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
    GenerationComparison compare(Projection<?> projection, int generation, long complete) throws SQLException {
        mustBeWanted(projection, generation);
        finishDeferredWork(projection, generation);
        try (var snapshot = DatabaseSnapshot.open(database)) {
            int live = transactions.joined().execute(_ -> equallyFar(projection, generation, complete, snapshot));
            return compared(projection, generation, live, snapshot);
        }
    }

    /** No further events are applied to any of the two. */
    GenerationComparison compareWithBaseline(Projection<?> projection, Generation whatIf) throws SQLException {
        finishDeferredWork(projection, whatIf.baseline());
        finishDeferredWork(projection, whatIf.number());
        try (var snapshot = DatabaseSnapshot.open(database)) {
            snapshot.take();
            return compared(projection, whatIf.number(), whatIf.baseline(), snapshot);
        }
    }

    private GenerationComparison compared(Projection<?> projection, int generation, int live,
            DatabaseSnapshot snapshot) {
        var liveDigest = snapshot.digest(projection.tables(), live);
        mustBeWanted(projection, generation);
        var digest = snapshot.digest(projection.tables(), generation);
        if (digest.equals(liveDigest)) {
            return GenerationComparison.of(GenerationDiff.empty(projection.name(), generation, live, digest));
        }
        var rows = new RowComparison(snapshot, live, generation, Instant.now().plus(DIFF_MAX));
        try {
            return GenerationComparison.of(new GenerationDiff(projection.name(), generation, live, digest, liveDigest,
                    sections(projection, generation, projection.diffViews().stream(), rows),
                    sections(projection, generation, projection.tables().stream().map(snapshot::rows), rows)));
        } catch (DataAccessException e) {
            return GenerationComparison.withoutDiff(live, digest, liveDigest,
                    (live < 0 ? "It differs from its baseline" : "It differs from the live generation")
                            + ", but its diff could not be made: "
                            + e.getMostSpecificCause().getMessage());
        }
    }

    private void mustBeWanted(Projection<?> projection, int generation) {
        transactions.wanted(projection.name(), generation).executeWithoutResult(_ -> {});
    }

    /** Goes on to the next section only if the generation was not cancelled or paused meanwhile. */
    private List<DiffSection> sections(Projection<?> projection, int generation, Stream<DiffView> views,
            RowComparison rows) {
        return views
                .map(view -> {
                    mustBeWanted(projection, generation);
                    return rows.of(view);
                })
                .filter(DiffSection::differs)
                .toList();
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
