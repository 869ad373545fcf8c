package dev.jurybox.local.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The current votes on a tool by the three hours in which they were cast. */
final class VoteHeat {

    private static final Duration BUCKET = Duration.ofHours(3);
    private static final long BUCKETS_KEPT = Duration.ofDays(60).dividedBy(BUCKET);

    private final SortedMap<Long, SideCounts> buckets = new TreeMap<>();

    static long bucketOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), BUCKET.toSeconds());
    }

    void add(long bucket, VoteSide side, int more) {
        buckets.merge(bucket, SideCounts.NONE.plus(side, more),
                (votes, added) -> new SideCounts(votes.ship() + added.ship(), votes.skip() + added.skip()));
    }

    /** Sums the buckets in the order of time, because other orders round differently. */
    double sum(long newest, int halfLifeHours) {
        var bucketsPerHalfLife = halfLifeHours / (double) BUCKET.toHours();
        var sum = 0.0;
        for (var bucket : buckets.tailMap(newest - BUCKETS_KEPT + 1).entrySet()) {
            var weight = StrictMath.pow(2, (bucket.getKey() - newest) / bucketsPerHalfLife);
            sum += (bucket.getValue().ship() - bucket.getValue().skip()) * weight;
        }
        return sum;
    }
}
