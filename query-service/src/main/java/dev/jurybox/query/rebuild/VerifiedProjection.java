package dev.jurybox.query.rebuild;

import java.util.List;

/**
 * A projection, held against the log.
 *
 * @param read how many events it has read
 * @param missing how many more the log has
 * @param problems what contradicts the log, a sentence each
 * @param digest of what it tells, having read each partition to where {@code readTo} says
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

    /** What lags is sound: it is only late. */
    boolean sound() {
        return problems.isEmpty() && parked == 0;
    }
}
