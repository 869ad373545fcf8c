package dev.jurybox.query.projection.consumer;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.GapFillingApplier;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.OptimisticBatchApplier;
import dev.jurybox.query.projection.store.CheckpointMove;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies events of the topic to the live generation of one projection. */
final class ProjectionUpdate {

    private final String projection;
    private final OptimisticBatchApplier<?> applier;
    private final GapFillingApplier gapFillingApplier;
    private final ProjectionTables tables;
    private final RecordFilters filters;

    ProjectionUpdate(OptimisticBatchApplier<?> applier, LogBackfill backfill, ProjectionTables tables,
            RecordFilters filters) {
        this.projection = applier.projection();
        this.applier = applier;
        this.gapFillingApplier = new GapFillingApplier(projection, applier::apply, backfill, filters::contradicts);
        this.tables = tables;
        this.filters = filters;
    }

    String projection() {
        return projection;
    }

    /** How far the live generation has applied each partition; those that have not begun are left out. */
    Map<Integer, Checkpoint> reached() {
        return tables.checkpointReader().all(projection, tables.generations().live(projection));
    }

    /**
     * Returns how far the events move the checkpoints. Returns null if they have to be applied, or if that cannot be
     * found out: then applying them fails for the same reason.
     */
    synchronized @Nullable CheckpointMove passingOver(List<RawEvent> events) {
        try {
            return applier.passingOver(filters.unbroken(projection, events));
        } catch (RuntimeException unknown) {
            return null;
        }
    }

    /** Call it after such a move was made. */
    synchronized void passed(CheckpointMove move) {
        applier.passed(move);
    }

    /**
     * Applies all partitions in one transaction; if that fails, each in its own, so that one cannot hold up the others.
     * Returns the failures by partition.
     */
    synchronized Map<Integer, RuntimeException> apply(List<RawEvent> events) {
        try {
            applyTogether(events);
            return Map.of();
        } catch (RuntimeException together) {
            return applyApart(events);
        }
    }

    private void applyTogether(List<RawEvent> events) {
        gapFillingApplier.apply(filters.unbroken(projection, events));
    }

    private Map<Integer, RuntimeException> applyApart(List<RawEvent> events) {
        var failures = new HashMap<Integer, RuntimeException>();
        events.stream().collect(groupingBy(RawEvent::partition)).forEach((partition, theirs) -> {
            try {
                applyPartition(partition, theirs);
            } catch (RuntimeException e) {
                failures.put(partition, e);
            }
        });
        return failures;
    }

    private void applyPartition(int partition, List<RawEvent> events) {
        var generation = tables.generations().live(projection);
        try {
            applyTogether(events);
        } catch (BrokenChainException contradiction) {
            filters.broken().stop(projection, generation, partition, contradiction);
        }
    }
}
