package dev.jurybox.query.ranking.rules;

import dev.jurybox.events.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** The sum of votes weighted by their age: a vote weighs half as much after a half-life, and nothing after 60 days. */
public final class HeatScore {

    private static final Duration WIDTH = Duration.ofHours(3);
    private static final long KEPT_BUCKETS = Duration.ofDays(RuleSet.HEAT_DAYS).dividedBy(WIDTH);

    /** The votes on one tool that were cast within the same three hours, and were not changed or retracted since. */
    public record Bucket(long number, long ship, long skip) {}

    private HeatScore() {}

    public static long bucket(Instant recordedAt) {
        return Math.floorDiv(recordedAt.getEpochSecond(), WIDTH.toSeconds());
    }

    /** The first bucket that still has a weight. */
    public static long oldest(long newest) {
        return newest - KEPT_BUCKETS + 1;
    }

    /**
     * Sums in the order of time, whatever the order of the buckets: doubles added in another order give other bytes.
     *
     * @param buckets at most one for each number
     * @param newest the newest bucket of the whole log, so that a rebuild tomorrow gives the same result as today
     */
    public static double of(Collection<Bucket> buckets, long newest, RuleSet rules) {
        var halfLife = (double) rules.heatHalfLifeHours() / WIDTH.toHours();
        return buckets.stream()
                .filter(bucket -> bucket.number() >= oldest(newest))
                .sorted(Comparator.comparingLong(Bucket::number))
                .mapToDouble(bucket -> (bucket.ship() - bucket.skip()) * weight(newest - bucket.number(), halfLife))
                .reduce(0, Double::sum);
    }

    private static double weight(long ageBuckets, double halfLifeBuckets) {
        return StrictMath.pow(2, -ageBuckets / halfLifeBuckets);
    }
}
