package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Brings one generation to where somebody wants it, and no further. If it breaks off, what was applied stays. */
public final class Replay {

    private final String projection;
    private final int generation;
    private final Applier<?> applier;
    private final Checkpoints checkpoints;
    private final Topic topic;
    private final Backfill backfill;
    private final LogClient log;

    Replay(
            String projection, int generation, Applier<?> applier, Checkpoints checkpoints, Topic topic,
            Backfill backfill, LogClient log) {
        this.projection = projection;
        this.generation = generation;
        this.applier = applier;
        this.checkpoints = checkpoints;
        this.topic = topic;
        this.backfill = backfill;
        this.log = log;
    }

    public Map<Integer, Checkpoint> reached() {
        return checkpoints.all(projection, generation);
    }

    /** Some partitions, as far as the topic brings them; gaps are filled. Others may be read at the same time. */
    public void fromTopic(Collection<Integer> partitions, List<Long> through) {
        var wanted = new Wanted(reached(), through);
        var lagging = wanted.lagging().stream().filter(partitions::contains).toList();
        if (!lagging.isEmpty()) {
            topic.read(lagging, wanted, new Whole(projection, this::apply, backfill, _ -> {}));
        }
    }

    /**
     * All that is missing, from a position on up to which nothing is. Where more is wanted than the log has, as by a
     * generation that was poisoned, this brings what it has.
     */
    public void fromLog(long complete, List<Long> through) {
        var wanted = new Wanted(reached(), through);
        var after = complete;
        while (!wanted.lagging().isEmpty() && after < Collections.max(through)) {
            after = Math.max(after, wanted.lagging().stream().mapToLong(each -> wanted.at(each).position()).min()
                    .orElseThrow());
            var stretch = log.after(after, Collections.max(through));
            if (stretch.through() <= after) return;
            var events = wanted.among(LoggedEvents.of(stretch));
            if (!events.isEmpty()) wanted.reached(applyWithoutGap(events));
            after = stretch.through();
        }
    }

    private List<Checkpoint> applyWithoutGap(List<Incoming> events) {
        var applied = apply(events);
        applied.mustNotBreak();
        if (applied.gaps().isEmpty()) return applied.reached();
        throw new BrokenChainException("the log lacks " + applied.gaps().getFirst());
    }

    private Applied apply(List<Incoming> batch) {
        return applier.apply(batch, generation);
    }
}
