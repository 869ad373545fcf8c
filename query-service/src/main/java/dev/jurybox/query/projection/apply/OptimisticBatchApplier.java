package dev.jurybox.query.projection.apply;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.CheckpointMove;
import dev.jurybox.query.projection.store.ProjectionState;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies batches to the live generation with optimistic concurrency, on one thread, each from the state that the last
 * one left. Nearly always that state is unchanged: then one statement moves the checkpoints, and a batch without events
 * for the projection needs nothing else. Otherwise the batch is applied by the {@link LockingBatchApplier}, which reads
 * the state first.
 */
public final class OptimisticBatchApplier<E extends JuryboxEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(OptimisticBatchApplier.class);

    private final Projection<E> projection;
    private final EventFilter<E> filter;
    private final LockingBatchApplier<E> lockingApplier;
    private final ProjectionTables tables;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private @Nullable ProjectionState state;

    public OptimisticBatchApplier(Projection<E> projection, ProjectionTables tables, JdbcClient jdbc,
            TransactionOperations transaction) {
        this.projection = projection;
        this.filter = new EventFilter<>(projection);
        this.lockingApplier = new LockingBatchApplier<>(projection, tables, jdbc, transaction);
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public String projection() {
        return projection.name();
    }

    /**
     * Returns how far a batch that contains no events for the projection moves its checkpoints. Returns null if the
     * batch contains some, if the state is unknown, or if an event before the batch is missing: then the batch has to be
     * applied.
     */
    public @Nullable CheckpointMove passingOver(List<RawEvent> batch) {
        var left = state;
        if (left == null || batch.isEmpty() || batch.stream().anyMatch(filter::concerns)) return null;
        var batchProgress = advance(left, batch, _ -> {});
        return batchProgress != null && batchProgress.isComplete()
                ? new CheckpointMove(projection.name(), left, batchProgress.reached())
                : null;
    }

    /** Call it after such a move was made. */
    public void passed(CheckpointMove move) {
        state = move.from().movedTo(move.to(), move.from().parked());
    }

    public BatchProgress apply(List<RawEvent> batch) {
        var left = state;
        state = null;
        var batchProgress = left == null ? null : advance(left, batch);
        if (batchProgress != null) return batchProgress;
        tables.disregarded().positions();
        var looked = lockingApplier.apply(batch);
        state = tables.checkpointReader().state(projection.name());
        return looked;
    }

    /**
     * Returns null and applies nothing if the state has changed or an event cannot be applied: the locking applier then
     * finds out which.
     */
    private @Nullable BatchProgress advance(ProjectionState left, List<RawEvent> batch) {
        var projectionBatch = new ProjectionBatch<>(projection, left.generation(), tables, ReplayExclusions.NONE,
                left.parked());
        try {
            var batchProgress = advance(left, batch, projectionBatch::take);
            if (batchProgress == null || !isWritten(left, batchProgress, projectionBatch)) return null;
            state = left.movedTo(batchProgress.reached(),
                    projectionBatch.isEmpty() ? left.parked() : projectionBatch.parked());
            return batchProgress;
        } catch (RuntimeException e) {
            if (!LockingBatchApplier.isPoison(e)) throw e;
            LOG.warn("{} looks again at a batch that it could not apply: {}", projection.name(), e.toString());
            return null;
        }
    }

    /** Returns null if the checkpoint of a partition is unknown. */
    private static @Nullable BatchProgress advance(
            ProjectionState left, List<RawEvent> batch, Consumer<RawEvent> next) {
        var partitions = batch.stream().collect(groupingBy(RawEvent::partition));
        if (!left.knows(partitions.keySet())) return null;
        var batchProgress = new BatchProgress();
        partitions.forEach((partition, events) -> batchProgress.advance(left.at(partition), events, next));
        return batchProgress;
    }

    private boolean isWritten(ProjectionState left, BatchProgress batchProgress, ProjectionBatch<E> projectionBatch) {
        if (projectionBatch.isEmpty())
            return tables.checkpoints().moveIfUnchanged(projection.name(), left, batchProgress.reached());
        return transaction.execute(status -> {
            if (tables.checkpoints().moveIfUnchanged(projection.name(), left, batchProgress.reached())) {
                projectionBatch.write(jdbc);
                return true;
            }
            status.setRollbackOnly();
            return false;
        });
    }
}
