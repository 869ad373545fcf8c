package dev.jurybox.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection's tables.
 *
 * @param resumedAt when an instance last began to read events for it, or its rate was last changed; {@code
 *     resumedEvents} had been read before
 * @param readAt when it had read all events up to its cut, the head of the log when the rebuild began
 * @param events the number of events that it had read at its cut
 * @param comparedWith the generation that was live at the comparison, whose digest is {@code liveDigest}; or the
 *     {@link #baseline} of a what-if
 * @param diff null if it was not compared, if that was by a version without diffs, or if its diff could not be made
 * @param promoteWhenBuilt whether an upgrade requested it, because its rules differ from those of the live generation
 * @param rate the most events a second that are read for it while it is built; null if there is no limit
 * @param whatIf what it computes otherwise than the live generation, which it never is then; null for a rebuild
 * @param trouble why it failed, why it has no comparison or no diff, or what it is waiting for
 */
public record Generation(
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
        @Nullable DiffSummary diff,
        boolean promoteWhenBuilt,
        @Nullable Integer rate,
        @Nullable WhatIf whatIf,
        @Nullable String trouble) {

    /** The position up to which it reads events; null if it reads as many as the live generation. */
    @Nullable
    Long asOf() {
        return whatIf == null ? null : whatIf.asOf();
    }

    /** The number of the rows that a what-if as of a past position is compared with. */
    int baseline() {
        return -number;
    }

    /** Null if the two could not be compared yet. */
    @Nullable
    public Boolean equal() {
        if (digest == null || liveDigest == null) return null;
        return digest.equals(liveDigest);
    }
}
