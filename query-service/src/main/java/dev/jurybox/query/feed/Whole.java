package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Applies batches whole: what a gap lacks is fetched from the log, and then what stands beyond it is applied. */
record Whole(String projection, Function<List<Incoming>, Applied> target, Backfill backfill) {

    /** Answers how far that brought each partition, the furthest last. */
    List<Checkpoint> apply(List<Incoming> batch) {
        if (batch.isEmpty()) return List.of();
        var applied = target.apply(batch);
        var reached = new ArrayList<>(applied.reached());
        for (var gap : applied.gaps()) {
            reached.addAll(backfill.fill(gap, target, projection));
            reached.addAll(apply(batch.stream().filter(event -> event.partition() == gap.partition()).toList()));
        }
        return reached;
    }
}
