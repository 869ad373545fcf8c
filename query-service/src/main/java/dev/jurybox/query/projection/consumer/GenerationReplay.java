package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.projection.apply.BatchProgress;
import dev.jurybox.query.projection.apply.GapFillingApplier;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.ReplayTarget;
import dev.jurybox.query.projection.store.CheckpointReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Brings one generation up to given positions, and no further. If it fails, what was applied stays. */
public final class GenerationReplay {

    private final String projection;
    private final int generation;
    private final LockingBatchApplier<?> lockingApplier;
    private final CheckpointReader checkpoints;
    private final TopicReplay topicReplay;
    private final LogBackfill backfill;
    private final LogClient log;
    private final ReplayThrottle throttle;

    GenerationReplay(
            String projection, int generation, LockingBatchApplier<?> lockingApplier, CheckpointReader checkpoints,
            TopicReplay topicReplay,
            LogBackfill backfill, LogClient log, ReplayThrottle throttle) {
        this.projection = projection;
        this.generation = generation;
        this.lockingApplier = lockingApplier;
        this.checkpoints = checkpoints;
        this.topicReplay = topicReplay;
        this.backfill = backfill;
        this.log = log;
        this.throttle = throttle;
    }

    public boolean isLimited() {
        return throttle.isLimited();
    }

    public Map<Integer, Checkpoint> reached() {
        return checkpoints.all(projection, generation);
    }

    /**
     * Applies the events of some partitions as far as the topic has them, and backfills gaps. Other partitions may be
     * read at the same time.
     */
    public void fromTopic(Collection<Integer> partitions, List<Long> through) {
        topicReplay.read(partitions, List.of(upTo(through)), throttle::inTurn);
    }

    ReplayedGeneration upTo(List<Long> through) {
        return new ReplayedGeneration(generation, new ReplayTarget(reached(), through),
                new GapFillingApplier(projection, this::apply, backfill, _ -> {}));
    }

    /**
     * Applies all missing events from the log, beginning after {@code complete}, a position up to which none is
     * missing. If {@code through} lies beyond the end of the log, as it does when taken from a poisoned generation,
     * applies what the log has.
     */
    public void fromLog(long complete, List<Long> through) {
        var target = new ReplayTarget(reached(), through);
        var after = complete;
        while (!target.lagging().isEmpty() && after < Collections.max(through)) {
            after = Math.max(after, target.lagging().stream().mapToLong(each -> target.at(each).position()).min()
                    .orElseThrow());
            var page = log.after(after, Collections.max(through));
            if (page.through() <= after) return;
            var events = target.missing(RawEventConverter.of(page));
            if (!events.isEmpty()) target.reached(applyWithoutGap(events));
            after = page.through();
        }
    }

    private List<Checkpoint> applyWithoutGap(List<RawEvent> events) {
        var batchProgress = apply(events);
        batchProgress.mustNotBreak();
        if (batchProgress.gaps().isEmpty()) return batchProgress.reached();
        throw new BrokenChainException("the log lacks " + batchProgress.gaps().getFirst());
    }

    private BatchProgress apply(List<RawEvent> batch) {
        var batchProgress = new BatchProgress();
        var left = batch;
        while (!left.isEmpty()) {
            var admitted = throttle.admit(left.size());
            batchProgress = batchProgress.and(lockingApplier.apply(left.subList(0, admitted), generation));
            left = batchProgress.withoutStopped(left.subList(admitted, left.size()));
        }
        return batchProgress;
    }
}
