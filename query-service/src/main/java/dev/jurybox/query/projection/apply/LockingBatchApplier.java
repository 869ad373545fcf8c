package dev.jurybox.query.projection.apply;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies batches to one projection under locks: projects the next events, and skips repeats and events beyond a gap.
 */
public final class LockingBatchApplier<E extends JuryboxEvent> {

    private final Projection<E> projection;
    private final ProjectionTables tables;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ReplayExclusions exclusions;

    public LockingBatchApplier(Projection<E> projection, ProjectionTables tables, JdbcClient jdbc,
            TransactionOperations transaction) {
        this(projection, tables, jdbc, transaction, ReplayExclusions.NONE);
    }

    public LockingBatchApplier(Projection<E> projection, ProjectionTables tables, JdbcClient jdbc,
            TransactionOperations transaction, ReplayExclusions exclusions) {
        this.projection = projection;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.exclusions = exclusions;
    }

    /** Applies a batch to the live generation; no promotion can happen meanwhile. */
    public BatchProgress apply(List<RawEvent> batch) {
        return apply(batch, () -> tables.generations().liveThroughout(projection.name()));
    }

    public BatchProgress apply(List<RawEvent> batch, int generation) {
        return apply(batch, () -> generation);
    }

    /**
     * Writes rows and checkpoints in one transaction. If an event makes the batch fail, finds that event by bisection
     * and parks its subject.
     */
    private BatchProgress apply(List<RawEvent> batch, IntSupplier target) {
        try {
            return together(batch, target, null);
        } catch (RuntimeException failure) {
            if (!isPoison(failure)) throw failure;
            if (batch.size() == 1) return together(batch, target, failure);
            var middle = batch.size() / 2;
            return apply(batch.subList(0, middle), target)
                    .and(apply(batch.subList(middle, batch.size()), target));
        }
    }

    /** Whether an event caused a failure: not an unreachable database, and not what a retry can mend. */
    public static boolean isPoison(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> true;
            case DataAccessException _ -> false;
            case TransactionException _ -> false;
            case BrokenChainException _ -> false;
            default -> true;
        };
    }

    private BatchProgress together(List<RawEvent> batch, IntSupplier target, @Nullable RuntimeException poison) {
        var batchProgress = new BatchProgress();
        transaction.executeWithoutResult(_ -> {
            var generation = target.getAsInt();
            var partitions = batch.stream().collect(groupingBy(RawEvent::partition));
            var begun = tables.checkpoints().lock(projection.name(), generation, partitions.keySet());
            var projectionBatch = new ProjectionBatch<>(projection, generation, tables, exclusions);
            for (var checkpoint : begun.values()) {
                var events = partitions.getOrDefault(checkpoint.partition(), List.of());
                batchProgress.advance(checkpoint, events, event -> take(event, projectionBatch, poison));
            }
            projectionBatch.write(jdbc);
            tables.checkpoints().move(projection.name(), generation, batchProgress.reached());
        });
        return batchProgress;
    }

    private void take(RawEvent event, ProjectionBatch<E> projectionBatch, @Nullable RuntimeException poison) {
        if (poison == null) {
            projectionBatch.take(event);
        } else {
            projectionBatch.park(event, poison);
        }
    }
}
