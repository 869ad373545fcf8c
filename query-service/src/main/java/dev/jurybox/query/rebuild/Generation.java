package dev.jurybox.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection.
 *
 * @param resumedAt when somebody last began to read for it, having read {@code resumedEvents} before
 * @param readAt when it had read everything up to its cut
 * @param events how many there were up to its cut
 * @param comparedWith the generation that was told then, whose digest is {@code liveDigest}
 * @param promoteWhenBuilt whether an upgrade asked for it, whose rules are others than those of the live one
 * @param trouble why it failed, or what it waits for
 */
record Generation(
        String projection,
        int number,
        GenerationState state,
        Instant begunAt,
        @Nullable Instant resumedAt,
        long resumedEvents,
        @Nullable Instant readAt,
        @Nullable Instant finishedAt,
        @Nullable HeadSnapshot cut,
        @Nullable Long events,
        @Nullable Integer comparedWith,
        @Nullable String digest,
        @Nullable String liveDigest,
        boolean promoteWhenBuilt,
        @Nullable String trouble) {

    /** Null as long as nobody could compare them. */
    @Nullable
    Boolean equal() {
        if (digest == null || liveDigest == null) return null;
        return digest.equals(liveDigest);
    }
}
