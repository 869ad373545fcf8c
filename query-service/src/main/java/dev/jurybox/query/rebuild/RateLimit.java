package dev.jurybox.query.rebuild;

import dev.jurybox.query.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * How fast an operator lets a rebuild read events.
 *
 * @param rate the most events a second; null if there is no limit
 */
public record RateLimit(@Nullable Integer rate) {

    private static final int RATE_MAX = 10_000_000;

    public RateLimit {
        if (rate != null && (rate < 1 || rate > RATE_MAX)) {
            throw new InvalidParameterException("rate", "must be a whole number from 1 to %d".formatted(RATE_MAX));
        }
    }
}
