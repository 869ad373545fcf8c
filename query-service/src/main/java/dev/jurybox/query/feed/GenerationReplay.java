package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Brings one generation to where somebody wants it, and no further. If it breaks off, what was applied stays. */
public final class GenerationReplay {

    private final String projection;
    private final int generation;
    private final LockingBatchApplier<?> lockingApplier;
    private final CheckpointTable checkpoints;
    private final TopicReplay topicReplay;
    private final LogBackfill backfill;
    private final LogClient log;

    GenerationReplay(
            String projection, int generation, LockingBatchApplier<?> lockingApplier, CheckpointTable checkpoints,
            TopicReplay topicReplay,
            LogBackfill backfill, LogClient log) {
        this.projection = projection;
        this.generation = generation;
        this.lockingApplier = lockingApplier;
        this.checkpoints = checkpoints;
        this.topicReplay = topicReplay;
        this.backfill = backfill;
        this.log = log;
    }

    public Map<Integer, Checkpoint> reached() {
        return checkpoints.all(projection, generation);
    }

    /** Some partitions, as far as the topic brings them; gaps are filled. Others may be read at the same time. */
    public void fromTopic(Collection<Integer> partitions, List<Long> through) {
        var target = new ReplayTarget(reached(), through);
        var lagging = target.lagging().stream().filter(partitions::contains).toList();
        if (!lagging.isEmpty()) {
            topicReplay.read(lagging, target, new GapFillingApplier(projection, this::apply, backfill, _ -> {}));
        }
    }

    /**
     * All that is missing, from a position on up to which nothing is. Where more is wanted than the log has, as by a
     * generation that was poisoned, this brings what it has.
     */
    public void fromLog(long complete, List<Long> through) {
        var target = new ReplayTarget(reached(), through);
        var after = complete;
        while (!target.lagging().isEmpty() && after < Collections.max(through)) {
            after = Math.max(after, target.lagging().stream().mapToLong(each -> target.at(each).position()).min()
                    .orElseThrow());
            var stretch = log.after(after, Collections.max(through));
            if (stretch.through() <= after) return;
            var events = target.among(RawEvents.of(stretch));
            if (!events.isEmpty()) target.reached(applyWithoutGap(events));
            after = stretch.through();
        }
    }

    private List<Checkpoint> applyWithoutGap(List<RawEvent> events) {
        var batchResult = apply(events);
        batchResult.mustNotBreak();
        if (batchResult.gaps().isEmpty()) return batchResult.reached();
        throw new BrokenChainException("the log lacks " + batchResult.gaps().getFirst());
    }

    private BatchResult apply(List<RawEvent> batch) {
        return lockingApplier.apply(batch, generation);
    }
}
