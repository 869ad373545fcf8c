package dev.jurybox.http.limits;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * One limit of addresses. A request must pass the bucket of every network that its address belongs to, the narrowest
 * first: what is refused there takes nothing of what others in the wider networks may.
 */
public final class AddressRateLimiter {

    private record Key(AddressNetwork network, String subject) {}

    private final RateLimiter<Key> rateLimiter;

    public AddressRateLimiter(String name, RateLimit limit, int keysMax, MeterRegistry metrics) {
        rateLimiter = new RateLimiter<>(name, limit, key -> key.network().multiple(), keysMax, metrics);
    }

    /** Zero if the request may pass now, or else after how many seconds it may. */
    public long secondsToWait(AddressNetworks networks) {
        return secondsToWait(networks, "");
    }

    /** The same, counted for each subject by itself. */
    public long secondsToWait(AddressNetworks networks, String subject) {
        for (var network : networks.narrowestFirst()) {
            var seconds = rateLimiter.secondsToWait(new Key(network, subject));
            if (seconds > 0) return seconds;
        }
        return 0;
    }
}
