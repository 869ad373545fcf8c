package dev.jurybox.query.verification;

import java.util.List;

/**
 * The result of verifying one projection against the log.
 *
 * @param read how many events it has read
 * @param missing how many more events the log has
 * @param problems what contradicts the log or another projection, one sentence each
 * @param digest the digest of its rows, when each partition was read to the position in {@code readTo}
 */
record VerifiedProjection(
        String name,
        int generation,
        long read,
        long missing,
        long parked,
        List<String> problems,
        String digest,
        List<Long> readTo) {

    /** A projection that lags is sound: it is only late. */
    boolean sound() {
        return problems.isEmpty() && parked == 0;
    }
}
