package dev.jurybox.query.rebuild;

import dev.jurybox.query.http.RequestActivity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The turns of the readers of rebuilds. While the service answers many requests, as many readers work at a time as there
 * are processors but one, so that requests find a free one. Otherwise all work at once.
 */
@Component
class ReaderTurns {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Semaphore turns;
    private final BooleanSupplier isBusy;
    private final Timer waits;

    @Autowired
    ReaderTurns(RequestActivity requests, MeterRegistry metrics) {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), requests::isBusy, metrics);
    }

    /** @param isBusy whether the service answers many requests now */
    ReaderTurns(int readers, BooleanSupplier isBusy, MeterRegistry metrics) {
        this.turns = new Semaphore(readers, true);
        this.isBusy = isBusy;
        this.waits = Timer.builder("jurybox.rebuild.turn.wait")
                .description("How long a reader of a rebuild waited for its turn while the service was busy")
                .register(metrics);
    }

    /** A reader that waits looks again whether the service is still busy. */
    void take(Runnable step) throws InterruptedException {
        var begun = System.nanoTime();
        while (isBusy.getAsBoolean()) {
            if (!turns.tryAcquire(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS)) continue;
            waits.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            try {
                step.run();
            } finally {
                turns.release();
            }
            return;
        }
        step.run();
    }
}
