package dev.jurybox.query.rebuild;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.consumer.BrokenPartitions;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import dev.jurybox.query.projection.store.CheckpointReader;
import dev.jurybox.query.projection.store.LiveGenerations;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Brings a generation as near to the live one as possible while events are still applied to the live one. */
@Component
public class CatchUp {

    /**
     * How many events a near generation may lack. They are replayed while the live generation is locked, so they are
     * few.
     */
    static final long NEAR = 5_000;

    private static final long LOOK_AGAIN_MILLIS = 25;

    private final LogClient log;
    private final LiveGenerations liveGenerations;
    private final CheckpointReader checkpoints;
    private final BrokenPartitions broken;
    private final ParallelReplay parallelReplay;

    CatchUp(
            LogClient log, LiveGenerations liveGenerations, CheckpointReader checkpoints, BrokenPartitions broken,
            ParallelReplay parallelReplay) {
        this.log = log;
        this.liveGenerations = liveGenerations;
        this.checkpoints = checkpoints;
        this.broken = broken;
        this.parallelReplay = parallelReplay;
    }

    /**
     * Returns the position up to which the generation lacks nothing. Returns empty if it did not come near within the
     * limits, or if the live generation does not advance. Rounds at a limited rate do not count: it may be raised.
     *
     * @param replay the replay of the generation
     * @param complete the position up to which it lacks nothing before
     */
    OptionalLong near(
            Projection<?> projection, GenerationReplay replay, long complete, CatchUpLimits catchUpLimits)
            throws InterruptedException {
        var known = complete;
        for (var round = 0; round < catchUpLimits.rounds(); round += replay.isLimited() ? 0 : 1) {
            var head = log.head();
            if (!isReached(projection, head, catchUpLimits.each())) return OptionalLong.empty();
            read(projection, replay, known, head);
            known = head.position();
            if (log.head().position() - known <= NEAR) return OptionalLong.of(known);
        }
        return OptionalLong.empty();
    }

    /** Replays up to where the live generation is, which is at that head or beyond it. */
    private void read(Projection<?> projection, GenerationReplay replay, long known, LogHead head)
            throws InterruptedException {
        var wanted = livePositions(projection, head.partitions().size());
        if (head.position() - known > NEAR)
            parallelReplay.read(wanted.size(), partitions -> replay.fromTopic(partitions, wanted));
        replay.fromLog(known, wanted);
    }

    /**
     * Returns whether the live generation reaches that head within {@code patience}. A broken partition ends the wait.
     */
    public boolean isReached(Projection<?> projection, LogHead head, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!reaches(livePositions(projection, head.partitions().size()), head.partitions())) {
            if (broken.anyOf(projection.name())) return false;
            if (System.nanoTime() - deadline > 0) return false;
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    /** Returns whether a contradiction keeps this instance from applying events to the live generation. */
    boolean isStopped(Projection<?> projection) {
        return broken.anyOf(projection.name());
    }

    private List<Long> livePositions(Projection<?> projection, int partitions) {
        var found = checkpoints.all(projection.name(), liveGenerations.live(projection.name()));
        return IntStream.range(0, partitions)
                .mapToObj(partition -> found.getOrDefault(partition, Checkpoint.start(partition)).position())
                .toList();
    }

    private static boolean reaches(List<Long> positions, List<Long> wanted) {
        return IntStream.range(0, wanted.size())
                .allMatch(partition -> positions.get(partition) >= wanted.get(partition));
    }
}
