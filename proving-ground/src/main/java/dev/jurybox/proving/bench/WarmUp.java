package dev.jurybox.proving.bench;

import java.io.IOException;

/** Repeats a load until it gets no faster. Otherwise a JVM that still compiles would be measured, and not its code. */
public final class WarmUp {

    public static final int IN_FLIGHT = 256;

    /** Runs a load for this long and returns the rate that it reached. */
    @FunctionalInterface
    public interface Window {

        double perSecond(double seconds) throws IOException;
    }

    private static final double FASTER = 1.03;
    private static final int STEADY_WINDOWS = 3;

    private final double windowSeconds;
    private final double secondsMax;

    /** The more there is to compile, the longer a window must be to show whether it still helps. */
    public WarmUp(double windowSeconds, double secondsMax) {
        this.windowSeconds = windowSeconds;
        this.secondsMax = secondsMax;
    }

    public void run(Window window) throws IOException {
        var end = System.nanoTime() + (long) (secondsMax * 1e9);
        var best = 0.0;
        for (var steady = 0; steady < STEADY_WINDOWS && System.nanoTime() < end; steady++) {
            var rate = window.perSecond(windowSeconds);
            if (rate > best * FASTER) steady = -1;
            best = Math.max(best, rate);
        }
    }
}
