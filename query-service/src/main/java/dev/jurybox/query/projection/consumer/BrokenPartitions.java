package dev.jurybox.query.projection.consumer;

import static java.util.Comparator.comparingInt;

import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.LiveGenerations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The partitions of live generations to which nothing more is applied, because the log contradicts what was applied
 * there: the log was restored to an older state, or a record was forged. Promoting a rebuilt generation repairs them.
 */
@Component
public class BrokenPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPartitions.class);

    private static final String STOPPED = """
            %s stops in partition %d: %s. Its rows include what the log does not have, because the log was restored to \
            an older state or a record was forged: restore a state of the log that has it and restart the query \
            services, or rebuild the projection and promote the new generation""";

    private record ProjectionPartition(String projection, int partition) {}

    /** @param lasting whether it is kept although the log no longer shows it */
    private record Contradiction(int generation, boolean lasting, String sentence) {}

    private final LiveGenerations liveGenerations;
    private final Map<ProjectionPartition, Contradiction> broken = new ConcurrentHashMap<>();

    BrokenPartitions(LiveGenerations liveGenerations, ProjectionRegistry projections, MeterRegistry registry) {
        this.liveGenerations = liveGenerations;
        for (var projection : projections.all()) {
            Gauge.builder("jurybox.projection.broken", this, all -> all.count(projection.name()))
                    .tag("projection", projection.name())
                    .baseUnit("partitions")
                    .description("Partitions that are stopped because the log contradicts what was applied")
                    .register(registry);
        }
    }

    /** Stops a partition until its chain is whole. */
    void stop(String projection, int generation, int partition, BrokenChainException contradiction) {
        stop(projection, generation, partition, false, contradiction);
    }

    /**
     * Stops a partition of which an event was applied that the log has lost, until a promotion or a restart: another
     * event may take its position, and the log then looks as if it were whole.
     */
    void stopBeyondLog(String projection, int generation, int partition, long position, long end) {
        stop(projection, generation, partition, true, new BrokenChainException(
                "it was read to position %d, but the log has it end at %d".formatted(position, end)));
    }

    private void stop(String projection, int generation, int partition, boolean lasting,
            BrokenChainException contradiction) {
        var sentence = STOPPED.formatted(projection, partition, contradiction.getMessage());
        var before = broken.put(new ProjectionPartition(projection, partition),
                new Contradiction(generation, lasting, sentence));
        if (before == null || before.generation() != generation) LOG.error(sentence);
    }

    /** Whether an event of the partition was applied that the log has lost. */
    boolean isBeyondLog(String projection, int partition) {
        var found = broken.get(new ProjectionPartition(projection, partition));
        return found != null && found.lasting();
    }

    /** Removes the mark of a partition whose chain is whole. */
    void clear(String projection, int partition) {
        broken.computeIfPresent(new ProjectionPartition(projection, partition),
                (_, found) -> found.lasting() ? found : null);
    }

    /** Whether any partition of the live generation is broken. */
    public boolean anyOf(String projection) {
        if (count(projection) == 0) return false;
        keepOnly(projection, liveGenerations.live(projection));
        return count(projection) > 0;
    }

    /** Returns a sentence for one of the broken partitions of the live generation, or nothing. */
    Optional<String> complaint(String projection) {
        if (!anyOf(projection)) return Optional.empty();
        return broken.entrySet().stream().filter(each -> each.getKey().projection().equals(projection))
                .min(comparingInt(each -> each.getKey().partition())).map(each -> each.getValue().sentence());
    }

    /** Removes the marks of generations that are no longer live after a promotion. */
    void keepOnly(String projection, int live) {
        broken.entrySet().removeIf(
                each -> each.getKey().projection().equals(projection) && each.getValue().generation() != live);
    }

    /** Returns the events that may be applied: nearly always all. */
    List<RawEvent> without(String projection, List<RawEvent> events) {
        if (!anyOf(projection)) return events;
        return events.stream()
                .filter(event -> !broken.containsKey(new ProjectionPartition(projection, event.partition())))
                .toList();
    }

    private long count(String projection) {
        return broken.keySet().stream()
                .filter(projectionPartition -> projectionPartition.projection().equals(projection)).count();
    }
}
