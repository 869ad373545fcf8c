package dev.jurybox.http.limits;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * A rate limit on addresses. A request must pass the token bucket of every network that its address belongs to,
 * narrowest first. A request refused by a narrow network takes no tokens from the wider ones.
 */
public final class AddressRateLimiter {

    private record Key(AddressNetwork network, String subject) {}

    private final RateLimiter<Key> rateLimiter;

    public AddressRateLimiter(String name, RateLimit limit, int keysMax, MeterRegistry metrics) {
        rateLimiter = new RateLimiter<>(name, limit, key -> key.network().multiple(), keysMax, metrics);
    }

    /** Returns zero if the request may pass now, or else the number of seconds until it may. */
    public long secondsToWait(AddressNetworks networks) {
        return secondsToWait(networks, "");
    }

    /** As {@link #secondsToWait(AddressNetworks)}, with separate buckets for each subject. */
    public long secondsToWait(AddressNetworks networks, String subject) {
        for (var network : networks.narrowestFirst()) {
            var seconds = rateLimiter.secondsToWait(new Key(network, subject));
            if (seconds > 0) return seconds;
        }
        return 0;
    }
}
