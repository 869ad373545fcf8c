package dev.jurybox.query.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The partitions of live generations that stand still because the log contradicts what was applied there: something
 * forged, most likely. Nothing more is applied to them. A rebuild that is promoted mends it.
 */
@Component
public class BrokenPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPartitions.class);

    private record ProjectionPartition(String projection, int partition) {}

    private final LiveGenerations liveGenerations;
    /** With the generation that is broken there. */
    private final Map<ProjectionPartition, Integer> broken = new ConcurrentHashMap<>();

    BrokenPartitions(LiveGenerations liveGenerations, ProjectionRegistry projections, MeterRegistry registry) {
        this.liveGenerations = liveGenerations;
        for (var projection : projections.all()) {
            Gauge.builder("jurybox.projection.broken", this, all -> all.count(projection.name()))
                    .tag("projection", projection.name())
                    .baseUnit("partitions")
                    .description("Partitions that stand still because the log contradicts what was applied")
                    .register(registry);
        }
    }

    void stop(String projection, int generation, int partition, BrokenChainException contradiction) {
        var before = broken.put(new ProjectionPartition(projection, partition), generation);
        if (before != null && before == generation) return;
        LOG.error("{} stops in partition {}: {}. It was poisoned; rebuild it, and promote the new generation",
                projection, partition, contradiction.getMessage());
    }

    /** That this is not so, or not any more. */
    void clear(String projection, int partition) {
        broken.remove(new ProjectionPartition(projection, partition));
    }

    /** Whether any partition of the live generation stands still. */
    public boolean anyOf(String projection) {
        if (count(projection) == 0) return false;
        keepOnly(projection, liveGenerations.live(projection));
        return count(projection) > 0;
    }

    /** After a promotion another generation is live. */
    void keepOnly(String projection, int live) {
        broken.entrySet().removeIf(each -> each.getKey().projection().equals(projection) && each.getValue() != live);
    }

    /** What may be applied: mostly all. */
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
