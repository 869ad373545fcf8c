package dev.jurybox.proving.bench;

import java.io.IOException;

/** Loads something until it gets no faster: a JVM that still compiles would be measured instead of what it runs. */
final class WarmUp {

    static final int IN_FLIGHT = 256;

    /** A load for so long, and the rate it reached. */
    @FunctionalInterface
    interface Window {

        double perSecond(double seconds) throws IOException;
    }

    private static final double WINDOW_SECONDS = 2;
    private static final double FASTER = 1.03;
    private static final int STEADY_WINDOWS = 3;

    private final double secondsMax;

    WarmUp(double secondsMax) {
        this.secondsMax = secondsMax;
    }

    void run(Window window) throws IOException {
        var end = System.nanoTime() + (long) (secondsMax * 1e9);
        var best = 0.0;
        for (var steady = 0; steady < STEADY_WINDOWS && System.nanoTime() < end; steady++) {
            var rate = window.perSecond(WINDOW_SECONDS);
            if (rate > best * FASTER) steady = -1;
            best = Math.max(best, rate);
        }
    }
}
