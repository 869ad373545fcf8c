package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.apply.DisregardedEventRetry;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Builds a generation: replays the events from the first one to the cut, catches up with the live generation, and
 * compares the two.
 */
@Component
class RebuildJob {

    private static final String DISK_FULL = "53100";

    private final ProjectionRegistry projections;
    private final RebuildReplays rebuildReplays;
    private final ReplayStart replayStart;
    private final GenerationLoader generationLoader;
    private final DisregardedEventRetry disregardedEventRetry;
    private final GenerationRepository repository;
    private final CatchUp catchUp;
    private final GenerationComparator generationComparator;
    private final BaselineComparison baselineComparison;
    private final CrashDetector detector;

    RebuildJob(
            ProjectionRegistry projections, RebuildReplays rebuildReplays, ReplayStart replayStart,
            GenerationLoader generationLoader, DisregardedEventRetry disregardedEventRetry,
            GenerationRepository repository, CatchUp catchUp, GenerationComparator generationComparator,
            BaselineComparison baselineComparison, CrashDetector detector) {
        this.projections = projections;
        this.rebuildReplays = rebuildReplays;
        this.replayStart = replayStart;
        this.generationLoader = generationLoader;
        this.disregardedEventRetry = disregardedEventRetry;
        this.repository = repository;
        this.catchUp = catchUp;
        this.generationComparator = generationComparator;
        this.baselineComparison = baselineComparison;
        this.detector = detector;
    }

    /**
     * A contradiction that a crash of the database may have caused does not fail the rebuild: the events are read
     * again.
     */
    void build(Generation generation) throws InterruptedException, SQLException {
        var crashes = detector.crashes();
        try {
            var projection = projections.find(generation.projection())
                    .orElseThrow(() -> new RebuildFailedException("There is no such projection any more."));
            var replay = rebuildReplays.of(projection, generation.number());
            compare(generation, projection, replay, readToTheCut(generation, projection, replay));
        } catch (RebuildStoppedException _) {
            // the generation has its new state already, or is resumed after the restart
        } catch (BrokenChainException | RebuildFailedException e) {
            if (detector.crashes() != crashes) throw hindered(generation, e);
            repository.failed(generation, e.getMessage());
        } catch (DataAccessException e) {
            if (!isDiskFull(e)) throw hindered(generation, e);
            repository.failed(generation, "PostgreSQL has no disk space left. What was built is deleted.");
        } catch (RuntimeException e) {
            throw hindered(generation, e);
        }
    }

    private static boolean isDiskFull(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && DISK_FULL.equals(cause.getSQLState());
    }

    private RuntimeException hindered(Generation generation, RuntimeException cause) {
        repository.hindered(generation, "Something it needs is away. It goes on by itself.");
        return cause;
    }

    private HeadSnapshot readToTheCut(Generation generation, Projection<?> projection, GenerationReplay replay)
            throws InterruptedException {
        var headSnapshot = replayStart.begin(generation, replay);
        if (generation.readAt() != null) return headSnapshot;
        var events = generationLoader.load(projection, generation.number(), generation.number(), replay,
                headSnapshot.partitions());
        if (events != headSnapshot.position()) {
            throw new RebuildFailedException("Up to position %d there are %d events, but %d were read."
                    .formatted(headSnapshot.position(), headSnapshot.position(), events));
        }
        repository.read(generation, events);
        return headSnapshot;
    }

    private void compare(Generation generation, Projection<?> projection, GenerationReplay replay,
            HeadSnapshot headSnapshot)
            throws InterruptedException, SQLException {
        if (generation.asOf() != null) {
            disregardedEventRetry.retry(projection.name(), generation.number());
            repository.built(generation, baselineComparison.compare(generation, projection, headSnapshot));
            return;
        }
        var complete = catchUp.near(projection, replay, headSnapshot.position(), CatchUpLimits.OF_A_BUILD);
        if (complete.isEmpty()) {
            repository.builtWithoutComparison(generation,
                    "The live generation makes no progress, contradicts the log, or could not be reached.");
            return;
        }
        disregardedEventRetry.retry(projection.name(), generation.number());
        repository.built(generation,
                generationComparator.compare(projection, generation.number(), complete.getAsLong()));
    }
}
