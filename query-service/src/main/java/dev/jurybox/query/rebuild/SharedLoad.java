package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import dev.jurybox.query.projection.consumer.SharedReplay;
import dev.jurybox.query.projection.store.CheckpointReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the topic once for several generations that are to be built, instead of once for each. It only saves time: what
 * a generation lacks afterwards, because it failed, was cancelled or was given a rate, is read when it is built.
 */
@Component
class SharedLoad {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLoad.class);

    private final ProjectionRegistry projections;
    private final GenerationQueries generations;
    private final CheckpointReader checkpoints;
    private final RebuildReplays rebuildReplays;
    private final GenerationLoader generationLoader;
    private final ReplayStart replayStart;
    private final ParallelReplay parallelReplay;
    private final SharedReplay sharedReplay;
    private final ReaderTurns turns;

    SharedLoad(ProjectionRegistry projections, GenerationQueries generations, CheckpointReader checkpoints,
            RebuildReplays rebuildReplays, GenerationLoader generationLoader, ReplayStart replayStart,
            ParallelReplay parallelReplay, SharedReplay sharedReplay, ReaderTurns turns) {
        this.projections = projections;
        this.generations = generations;
        this.checkpoints = checkpoints;
        this.rebuildReplays = rebuildReplays;
        this.generationLoader = generationLoader;
        this.replayStart = replayStart;
        this.parallelReplay = parallelReplay;
        this.sharedReplay = sharedReplay;
        this.turns = turns;
    }

    /**
     * Brings the generations that are built next up to their cuts. Does nothing if the first one has a rate, and thus may
     * keep the others waiting for long, or has reached its cut: what was requested meanwhile does not delay it.
     */
    void run() throws InterruptedException {
        var next = generations.building().stream().takeWhile(generation -> generation.rate() == null).toList();
        if (next.isEmpty() || hasReachedItsCut(next.getFirst())) return;
        var unread = next.stream().filter(generation -> !hasReachedItsCut(generation)).toList();
        if (unread.size() < 2) return;
        var targets = new LinkedHashMap<GenerationReplay, List<Long>>();
        unread.forEach(generation -> add(generation, targets));
        if (targets.isEmpty()) return;
        var partitions = targets.values().stream().mapToInt(List::size).max().orElseThrow();
        try {
            parallelReplay.read(partitions, some -> sharedReplay.fromTopic(some, targets, this::inTurn));
        } catch (RuntimeException failure) {
            LOG.info("Generations are not read together in some partitions any more: {}", failure.toString());
        }
    }

    private boolean hasReachedItsCut(Generation generation) {
        if (generation.readAt() != null) return true;
        if (generation.cut() == null) return false;
        var events = checkpoints.all(generation.projection(), generation.number()).values().stream()
                .mapToLong(Checkpoint::events).sum();
        return events >= generation.cut().position();
    }

    private void add(Generation generation, Map<GenerationReplay, List<Long>> targets) {
        var projection = projections.find(generation.projection());
        if (projection.isEmpty()) return;
        try {
            var replay = rebuildReplays.unlimited(projection.get(), generation.number());
            var cut = replayStart.begin(generation, replay);
            generationLoader.begin(projection.get(), generation.number(), generation.number());
            targets.put(replay, cut.partitions());
        } catch (RuntimeException failure) {
            LOG.info("Generation {} of {} is not read with others: {}", generation.number(), generation.projection(),
                    failure.toString());
        }
    }

    private void inTurn(Runnable step) {
        try {
            turns.take(step);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The service stops.");
        }
    }
}
