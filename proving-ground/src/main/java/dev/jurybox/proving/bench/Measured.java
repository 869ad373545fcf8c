package dev.jurybox.proving.bench;

import java.util.Arrays;
import java.util.List;

/** What one load reached: operations a second, and how long they took. */
public record Measured(double perSecond, double p50Millis, double p99Millis) {

    public static Measured of(long[] latenciesNanos, double seconds) {
        var sorted = latenciesNanos.clone();
        Arrays.sort(sorted);
        return new Measured(sorted.length / seconds, millisAt(sorted, 0.50), millisAt(sorted, 0.99));
    }

    static Measured mean(List<Measured> measured) {
        return new Measured(
                measured.stream().mapToDouble(Measured::perSecond).average().orElseThrow(),
                measured.stream().mapToDouble(Measured::p50Millis).average().orElseThrow(),
                measured.stream().mapToDouble(Measured::p99Millis).average().orElseThrow());
    }

    /** The same latencies, at a rate that was counted by others. */
    Measured at(double perSecond) {
        return new Measured(perSecond, p50Millis, p99Millis);
    }

    /** As a share of what the other reached. */
    double beside(Measured other) {
        return perSecond / other.perSecond;
    }

    private static double millisAt(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
