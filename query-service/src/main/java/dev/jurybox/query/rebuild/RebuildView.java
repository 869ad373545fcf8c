package dev.jurybox.query.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a build goes, or went.
 *
 * @param read how many events it has read; up to the cut there are as many as the cut's position says
 * @param secondsLeft to the cut, at this rate
 * @param events how many it had read when it was at the cut
 * @param equal whether it said the same as {@code comparedWith} when both were equally far
 * @param trouble why it failed, or what it waits for
 * @param failing the first event it cannot read
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
        @Nullable Long events,
        @Nullable Integer comparedWith,
        @Nullable Boolean equal,
        @Nullable String digest,
        @Nullable String liveDigest,
        @Nullable String trouble,
        @Nullable ParkedView failing,
        List<ParkedView> parked,
        List<PartitionView> partitions) {}
