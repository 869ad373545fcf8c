package dev.jurybox.query.projection.consumer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.CheckpointMove;
import dev.jurybox.query.projection.store.CheckpointTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a batch to several projections at the same time. Those for which it contains no events share one statement
 * that moves their checkpoints. The others have a transaction each.
 */
final class SharedBatchApplier {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBatchApplier.class);

    private final CheckpointTable checkpoints;
    private final Executor executor;

    SharedBatchApplier(CheckpointTable checkpoints, Executor executor) {
        this.checkpoints = checkpoints;
        this.executor = executor;
    }

    List<ProjectionOutcome> apply(List<RawEvent> events, List<ProjectionUpdate> updates) {
        var moves = new LinkedHashMap<ProjectionUpdate, CheckpointMove>();
        for (var update : updates) {
            var move = update.passingOver(events);
            if (move != null) moves.put(update, move);
        }
        var applying = applyEach(events, updates.stream().filter(update -> !moves.containsKey(update)));
        var passed = pass(moves);
        var notPassed = applyEach(events, moves.keySet().stream().filter(update -> !passed.contains(update)));
        return Stream.concat(
                Stream.of(applying, notPassed).flatMap(List::stream).map(CompletableFuture::join),
                passed.stream().map(update -> new ProjectionOutcome(update, Map.of()))).toList();
    }

    private List<CompletableFuture<ProjectionOutcome>> applyEach(List<RawEvent> events,
            Stream<ProjectionUpdate> updates) {
        return updates
                .map(update -> CompletableFuture.supplyAsync(() -> new ProjectionOutcome(update, update.apply(events)),
                        executor))
                .toList();
    }

    private Set<ProjectionUpdate> pass(Map<ProjectionUpdate, CheckpointMove> moves) {
        var moved = moveTogether(moves.values());
        var passed = moves.keySet().stream().filter(update -> moved.contains(update.projection())).collect(toSet());
        passed.forEach(update -> update.passed(requireNonNull(moves.get(update))));
        return passed;
    }

    /** Returns none if the statement fails: then each projection applies the batch, and has its own failure. */
    private Set<String> moveTogether(Collection<CheckpointMove> moves) {
        if (moves.isEmpty()) return Set.of();
        try {
            return checkpoints.pass(List.copyOf(moves));
        } catch (RuntimeException e) {
            LOG.warn("the checkpoints of several projections could not be moved together: {}", e.toString());
            return Set.of();
        }
    }
}
