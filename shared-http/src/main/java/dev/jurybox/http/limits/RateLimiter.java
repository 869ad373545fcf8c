package dev.jurybox.http.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** A rate limit with one token bucket per key. A full bucket is equivalent to no bucket, so unused ones expire. */
public final class RateLimiter<K> {

    private final LoadingCache<K, Bucket> buckets;
    private final Counter refused;

    public RateLimiter(String name, RateLimit limit, int keysMax, MeterRegistry metrics) {
        this(name, limit, _ -> 1, keysMax, metrics);
    }

    /**
     * Expired buckets are removed on the calling thread, because waking another thread costs more than a call.
     *
     * @param multiple the limit of a key, as a multiple of the given limit
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

    /** Returns zero if a token was taken, or else the number of seconds until one is available. */
    public long secondsToWait(K key) {
        var bucket = buckets.get(key);
        if (bucket.tryConsume(1)) return 0;
        refused.increment();
        return 1 + TimeUnit.NANOSECONDS.toSeconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
