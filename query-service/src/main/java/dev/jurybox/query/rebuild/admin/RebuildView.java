package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.rebuild.DiffSummary;
import dev.jurybox.query.rebuild.GenerationState;

import dev.jurybox.query.rebuild.WhatIf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress or the outcome of a rebuild.
 *
 * @param read how many events it has read; up to the cut there are as many as the position of the cut says
 * @param eventsPerSecond how many events a second it has read since it was last resumed; null if it is paused
 * @param secondsLeft the time left until it reaches the cut at this speed; null if it is paused
 * @param rate the most events a second that it may read; null if there is no limit
 * @param whatIf what it computes otherwise than the live generation; null for a rebuild that may be promoted
 * @param votersWithoutVotes the excluded voters who cast no vote; null if all did, or while events are still read
 * @param events how many events it had read when it reached the cut
 * @param comparedWith the generation that was live; a negative number stands for the events up to the past position of
 *     a what-if as they count by the rules then in force
 * @param equal whether its content was the same as that of {@code comparedWith} when both were at the same position
 * @param diff what differed from the live generation when it was built; null if there is no diff
 * @param trouble why it failed, why it was not compared, or what it is waiting for
 * @param failing the first parked subject, with the event that cannot be read
 */
record RebuildView(
        String projection,
        int generation,
        GenerationState state,
        Instant begunAt,
        @Nullable Instant finishedAt,
        long read,
        @Nullable Long cut,
        long head,
        @Nullable Double eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Integer rate,
        @Nullable WhatIf whatIf,
        @Nullable VotersWithoutVotes votersWithoutVotes,
        @Nullable Long events,
        @Nullable Integer comparedWith,
        @Nullable Boolean equal,
        @Nullable String digest,
        @Nullable String liveDigest,
        @Nullable DiffSummary diff,
        @Nullable String trouble,
        @Nullable ParkedView failing,
        List<ParkedView> parked,
        List<PartitionView> partitions) {}
