package dev.jurybox.http.limits;

import io.github.bucket4j.Bucket;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * The capacity and the refill rate of a token bucket.
 *
 * @param burst how many requests may come at once
 * @param perMinute how many tokens are refilled per minute
 */
public record RateLimit(@Min(1) @Max(MAX) int burst, @Min(1) @Max(MAX) int perMinute) {

    private static final int MAX = 1_000_000_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    RateLimit times(int multiple) {
        return new RateLimit(times(burst, multiple), times(perMinute, multiple));
    }

    private static int times(int value, int multiple) {
        return (int) Math.min(MAX, (long) value * multiple);
    }

    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, MINUTE))
                .withNanosecondPrecision()
                .build();
    }

    /** After this time without requests a bucket is full again. */
    Duration untilFull() {
        return MINUTE.multipliedBy(burst).dividedBy(perMinute).plusSeconds(1);
    }
}
