package dev.jurybox.query.ranking;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.projection.store.LiveGenerations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the rank keys of the live generation up to date. One instance at a time does so. */
@Component
class RankingRefreshTask implements PeriodicTask {

    private static final double NANOS_A_SECOND = 1e9;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LiveGenerations liveGenerations;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final BoardRegistry boards;
    private final Timer timer;
    private volatile long lastUpToDateNanos = System.nanoTime();

    RankingRefreshTask(LiveGenerations liveGenerations, JdbcClient jdbc, TransactionOperations transaction,
            BoardRegistry boards, MeterRegistry registry) {
        this.liveGenerations = liveGenerations;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.boards = boards;
        this.timer = Timer.builder("jurybox.ranking.refresh")
                .description("Steps of computing the rank keys of tools that changed")
                .register(registry);
        Gauge.builder("jurybox.ranking.age", this, RankingRefreshTask::ageSeconds)
                .baseUnit("seconds")
                .description(
                        "Time since all rank keys were up to date, on the instance that computes them: no rank is older")
                .register(registry);
    }

    private double ageSeconds() {
        return (System.nanoTime() - lastUpToDateNanos) / NANOS_A_SECOND;
    }

    @Override
    public String purpose() {
        return "refresh the rankings";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() {
        var generation = liveGenerations.live(RankingProjection.NAME);
        long begun;
        RankingRefresh.@Nullable Found found;
        do {
            begun = System.nanoTime();
            found = timer.record(() -> step(generation));
        } while (found == RankingRefresh.Found.MORE_THAN_A_STEP_TAKES);
        if (found != null) lastUpToDateNanos = begun;
    }

    /**
     * Returns null if another instance is refreshing. What becomes due after a complete step is left to the next run.
     */
    private RankingRefresh.@Nullable Found step(int generation) {
        return transaction.execute(_ -> new RankingRefresh(generation, jdbc, boards).stepUnlessLocked());
    }
}
