package dev.jurybox.query.ranking.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** What votes weigh that grow old: half as much after three days, nothing after 60 days. */
public final class HeatScore {

    private static final Duration WIDTH = Duration.ofHours(3);
    private static final double HALF_LIFE_BUCKETS = Duration.ofDays(3).dividedBy(WIDTH);
    private static final long KEPT_BUCKETS = Duration.ofDays(60).dividedBy(WIDTH);

    /** The votes on one tool that were cast within three hours and still stand. */
    public record Bucket(long number, long ship, long skip) {}

    private HeatScore() {}

    public static long bucket(Instant recordedAt) {
        return Math.floorDiv(recordedAt.getEpochSecond(), WIDTH.toSeconds());
    }

    /** The first bucket that still weighs something. */
    public static long oldest(long newest) {
        return newest - KEPT_BUCKETS + 1;
    }

    /**
     * Sums in the order of time, whatever order they come in: doubles added in another order give other bytes.
     *
     * @param buckets each number once
     * @param newest of the whole log, so that what is rebuilt tomorrow is what was told today
     */
    public static double of(Collection<Bucket> buckets, long newest) {
        return buckets.stream()
                .filter(bucket -> bucket.number() >= oldest(newest))
                .sorted(Comparator.comparingLong(Bucket::number))
                .mapToDouble(bucket -> (bucket.ship() - bucket.skip()) * weight(newest - bucket.number()))
                .reduce(0, Double::sum);
    }

    private static double weight(long ageBuckets) {
        return StrictMath.pow(2, -ageBuckets / HALF_LIFE_BUCKETS);
    }
}
