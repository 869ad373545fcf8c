package dev.jurybox.query.feed;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Applies batches to one projection: what is next is folded, what is a repeat or beyond a gap is passed over. */
final class LockingBatchApplier<E extends JuryboxEvent> {

    private final Projection<E> projection;
    private final ProjectionTables tables;
    private final JdbcClient rows;
    private final TransactionOperations transaction;

    LockingBatchApplier(Projection<E> projection, ProjectionTables tables, JdbcClient rows,
            TransactionOperations transaction) {
        this.projection = projection;
        this.tables = tables;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** To the generation that is told: no promotion comes in between. */
    BatchResult apply(List<RawEvent> batch) {
        return apply(batch, () -> tables.generations().liveThroughout(projection.name()));
    }

    BatchResult apply(List<RawEvent> batch, int generation) {
        return apply(batch, () -> generation);
    }

    /** Rows and checkpoints move together or not at all. What spoils a batch is searched for, and parked. */
    private BatchResult apply(List<RawEvent> batch, IntSupplier target) {
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

    /** Not what a database does that is away, nor what waiting mends. */
    static boolean isPoison(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> true;
            case DataAccessException _ -> false;
            case TransactionException _ -> false;
            case BrokenChainException _ -> false;
            default -> true;
        };
    }

    private BatchResult together(List<RawEvent> batch, IntSupplier target, @Nullable RuntimeException poison) {
        var batchResult = new BatchResult();
        transaction.executeWithoutResult(_ -> {
            var generation = target.getAsInt();
            var partitions = batch.stream().collect(groupingBy(RawEvent::partition));
            var begun = tables.checkpoints().lock(projection.name(), generation, partitions.keySet());
            var projectionBatch = new ProjectionBatch<>(projection, generation, tables);
            for (var checkpoint : begun.values()) {
                var events = partitions.getOrDefault(checkpoint.partition(), List.of());
                batchResult.goOn(checkpoint, events, event -> take(event, projectionBatch, poison));
            }
            projectionBatch.write(rows);
            tables.checkpoints().move(projection.name(), generation, batchResult.reached());
        });
        return batchResult;
    }

    private void take(RawEvent event, ProjectionBatch<E> projectionBatch, @Nullable RuntimeException poison) {
        if (poison == null) {
            projectionBatch.take(event);
        } else {
            projectionBatch.park(event, poison);
        }
    }
}
