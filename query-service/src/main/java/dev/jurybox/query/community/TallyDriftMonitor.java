package dev.jurybox.query.community;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.progress.ProgressMonitor;
import dev.jurybox.query.progress.ProgressUpdate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Recounts the ballots of tools that changed lately. A verification of the read models recounts all of them. */
@Component
class TallyDriftMonitor implements PeriodicTask {

    private static final Duration PAUSE_MIN = Duration.ofSeconds(10);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(10);
    /** Recounting takes at most one part in this many of the time, while the pause is below {@link #PAUSE_MAX}. */
    private static final int ONE_PART_IN = 50;
    private static final int TOOLS_MAX = 1_000;

    private final BallotRecount ballots;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private volatile Set<String> drifting = Set.of();
    private Duration took = Duration.ZERO;

    TallyDriftMonitor(BallotRecount ballots, ProgressMonitor progressMonitor, MeterRegistry registry) {
        this.ballots = ballots;
        progressMonitor.onTick(this::remember);
        Gauge.builder("jurybox.tally.drift", this, watch -> watch.drifting.size())
                .description("Tools touched lately whose tally differs from their ballots")
                .register(registry);
    }

    private void remember(ProgressUpdate update) {
        update.subjects().stream().limit(Math.max(0, TOOLS_MAX - touched.size())).forEach(touched::add);
    }

    @Override
    public String purpose() {
        return "hold tallies against ballots";
    }

    @Override
    public Duration pause() {
        var pause = took.multipliedBy(ONE_PART_IN);
        if (pause.compareTo(PAUSE_MIN) < 0) return PAUSE_MIN;
        return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
    }

    /** A tool that drifted is recounted each time until its tally is correct again. */
    @Override
    public void runOnce() {
        var begun = System.nanoTime();
        var looked = new HashSet<>(touched);
        touched.removeAll(looked);
        looked.addAll(drifting);
        drifting = ballots.drift(looked).stream().map(TallyDrift::tool).collect(Collectors.toSet());
        took = Duration.ofNanos(System.nanoTime() - begun);
    }
}
