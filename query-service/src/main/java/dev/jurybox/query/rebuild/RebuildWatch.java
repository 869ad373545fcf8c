package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.store.CheckpointReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures the progress of the first running rebuild, whichever instance runs it. */
@Component
class RebuildWatch implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GenerationQueries generations;
    private final CheckpointReader checkpoints;
    private volatile long read;
    private volatile long cut;
    private volatile long paused;

    RebuildWatch(GenerationQueries generations, CheckpointReader checkpoints, MeterRegistry registry) {
        this.generations = generations;
        this.checkpoints = checkpoints;
        Gauge.builder("jurybox.rebuild.read", this, watch -> watch.read)
                .baseUnit("events")
                .description("Read by the build under way, or 0")
                .register(registry);
        Gauge.builder("jurybox.rebuild.cut", this, watch -> watch.cut)
                .baseUnit("events")
                .description("To be read by the build under way before it is compared, or 0")
                .register(registry);
        Gauge.builder("jurybox.rebuild.paused", this, watch -> watch.paused)
                .baseUnit("rebuilds")
                .description("Paused until an operator resumes them")
                .register(registry);
    }

    @Override
    public String purpose() {
        return "meter the build under way";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() {
        paused = generations.paused();
        var building = generations.firstBuilding();
        cut = building.map(Generation::cut).map(HeadSnapshot::position).orElse(0L);
        read = building.map(each -> checkpoints.all(each.projection(), each.number()).values().stream()
                .mapToLong(Checkpoint::events).sum()).orElse(0L);
    }
}
