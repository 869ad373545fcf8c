package dev.jurybox.http.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** One limit, a token bucket for each whom it concerns. A bucket that is full again is the same as none. */
public final class RateLimiter<K> {

    private final LoadingCache<K, Bucket> buckets;
    private final Counter refused;

    public RateLimiter(String name, RateLimit limit, int keysMax, MeterRegistry metrics) {
        this(name, limit, _ -> 1, keysMax, metrics);
    }

    /**
     * A bucket is thrown away by whoever asks next: to wake another thread for it costs more than the asking.
     *
     * @param multiple how many times the limit one key has
     */
    RateLimiter(String name, RateLimit limit, ToIntFunction<K> multiple, int keysMax, MeterRegistry metrics) {
        buckets = Caffeine.newBuilder()
                .maximumSize(keysMax)
                .expireAfterAccess(limit.untilFull())
                .executor(Runnable::run)
                .build(key -> limit.times(multiple.applyAsInt(key)).newBucket());
        refused = Counter.builder("jurybox.limits.refused").tag("limit", name)
                .description("Requests beyond a limit").register(metrics);
        metrics.gaugeMapSize("jurybox.limits.watched", Tags.of("limit", name),
                buckets.asMap());
    }

    /** Zero if it was taken, or else after how many seconds there is one. */
    public long secondsToWait(K key) {
        var bucket = buckets.get(key);
        if (bucket.tryConsume(1)) return 0;
        refused.increment();
        return 1 + TimeUnit.NANOSECONDS.toSeconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
