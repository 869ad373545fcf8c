package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.log.PolledLogHead;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.ProjectionTables;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Measures how many events each projection has not applied yet, and how many of its subjects are parked. */
@Component
class ProjectionLagMetrics implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ProjectionRegistry projections;
    private final ProjectionTables tables;
    private final PolledLogHead polledHead;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();
    private final Map<String, Integer> parked = new ConcurrentHashMap<>();

    ProjectionLagMetrics(ProjectionRegistry projections, ProjectionTables tables, PolledLogHead polledHead,
            MeterRegistry registry) {
        this.projections = projections;
        this.tables = tables;
        this.polledHead = polledHead;
        projections.all().forEach(projection -> register(projection.name(), registry));
    }

    private void register(String projection, MeterRegistry registry) {
        Gauge.builder("jurybox.projection.lag", lags, all -> all.getOrDefault(projection, 0L))
                .tag("projection", projection)
                .baseUnit("events")
                .description("Events of the log that the live generation has not applied yet")
                .register(registry);
        Gauge.builder("jurybox.projection.parked", parked, all -> all.getOrDefault(projection, 0))
                .tag("projection", projection)
                .baseUnit("subjects")
                .description("Subjects that are parked because one of their events cannot be read")
                .register(registry);
    }

    @Override
    public String purpose() {
        return "meter how far the projections are";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** A projection may be ahead of the polled head; its lag is then 0 and not negative. */
    @Override
    public void runOnce() {
        var head = polledHead.head().position();
        for (var projection : projections.all()) {
            var name = projection.name();
            var live = tables.generations().live(name);
            var applied = tables.checkpointReader().all(name, live).values().stream().mapToLong(Checkpoint::events)
                    .sum();
            lags.put(name, Math.max(0, head - applied));
            parked.put(name, tables.parking().subjects(name, live).size());
        }
    }
}
