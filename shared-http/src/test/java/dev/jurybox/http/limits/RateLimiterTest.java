package dev.jurybox.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final int KEYS_MAX = 1_000;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RateLimiter<Integer> rateLimiter = new RateLimiter<>("test", new RateLimit(1, 1), KEYS_MAX, metrics);

    @Test
    void a_limited_request_gets_the_seconds_to_wait() {
        assertThat(rateLimiter.secondsToWait(1)).isZero();
        assertThat(rateLimiter.secondsToWait(1)).isBetween(1L, 60L);
        assertThat(rateLimiter.secondsToWait(2)).isZero();
    }

    @Test
    void the_number_of_watched_keys_is_bounded() {
        for (int i = 0; i < 50 * KEYS_MAX; i++)
            rateLimiter.secondsToWait(i);

        await().untilAsserted(() -> assertThat(metrics.get("jurybox.limits.watched").gauge().value())
                .isPositive().isLessThanOrEqualTo(KEYS_MAX));
    }
}
