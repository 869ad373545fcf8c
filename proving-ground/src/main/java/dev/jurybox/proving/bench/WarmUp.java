package dev.jurybox.proving.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs an operation until it gets no faster: a JVM that still compiles would be measured instead of what it runs. */
final class WarmUp {

    private static final int IN_FLIGHT = 256;
    private static final double WINDOW_SECONDS = 2;
    private static final double FASTER = 1.03;
    private static final int STEADY_WINDOWS = 3;

    private final double secondsMax;

    WarmUp(double secondsMax) {
        this.secondsMax = secondsMax;
    }

    void run(Supplier<CompletableFuture<?>> operation) {
        var end = System.nanoTime() + (long) (secondsMax * 1e9);
        var best = 0.0;
        for (var steady = 0; steady < STEADY_WINDOWS && System.nanoTime() < end; steady++) {
            var rate = new Load(IN_FLIGHT, WINDOW_SECONDS, operation).measure().perSecond();
            if (rate > best * FASTER) steady = -1;
            best = Math.max(best, rate);
        }
    }
}
