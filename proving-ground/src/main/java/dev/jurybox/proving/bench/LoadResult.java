package dev.jurybox.proving.bench;

import java.util.Arrays;
import java.util.List;

/** The result of one load: its operations per second, and how long they took. */
public record LoadResult(double perSecond, double p50Millis, double p99Millis) {

    public static LoadResult of(long[] latenciesNanos, double seconds) {
        var sorted = latenciesNanos.clone();
        Arrays.sort(sorted);
        return new LoadResult(sorted.length / seconds, millisAt(sorted, 0.50), millisAt(sorted, 0.99));
    }

    public static LoadResult mean(List<LoadResult> measured) {
        return new LoadResult(
                measured.stream().mapToDouble(LoadResult::perSecond).average().orElseThrow(),
                measured.stream().mapToDouble(LoadResult::p50Millis).average().orElseThrow(),
                measured.stream().mapToDouble(LoadResult::p99Millis).average().orElseThrow());
    }

    /** The same latencies with a rate that was counted elsewhere. */
    public LoadResult at(double perSecond) {
        return new LoadResult(perSecond, p50Millis, p99Millis);
    }

    /** The rate as a share of the other's rate. */
    public double beside(LoadResult other) {
        return perSecond / other.perSecond;
    }

    private static double millisAt(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
