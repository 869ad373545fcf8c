package dev.jurybox.query.projection.apply;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies batches completely: fetches the events of a gap from the log, and then applies those beyond it. Leaves out
 * events that contradict the log.
 *
 * @param rejecting receives the events that are left out
 */
public record GapFillingApplier(
        String projection, Function<List<RawEvent>, BatchProgress> target, LogBackfill backfill,
        Consumer<RawEvent> rejecting) {

    /** Returns how far that brought each partition, with the furthest checkpoint last. */
    public List<Checkpoint> apply(List<RawEvent> batch) {
        if (batch.isEmpty()) return List.of();
        var batchProgress = target.apply(batch);
        var reached = new ArrayList<>(batchProgress.reached());
        for (var gap : batchProgress.gaps()) {
            var filled = backfill.fill(gap, target, projection);
            reached.addAll(filled);
            reached.addAll(apply(beyond(gap, filled, batch)));
        }
        for (var each : batchProgress.breaks()) {
            backfill.mustBeInTheLog(each.at());
            rejecting.accept(each.event());
            reached.addAll(apply(batch.stream()
                    .filter(event -> event.partition() == each.at().partition() && event != each.event()).toList()));
        }
        return reached;
    }

    /**
     * If the gap was backfilled and no event of the log is at its end, an event that names that end as its predecessor
     * is forged.
     */
    private List<RawEvent> beyond(Gap gap, List<Checkpoint> filled, List<RawEvent> batch) {
        var isWhole = filled.stream().anyMatch(checkpoint -> checkpoint.position() >= gap.through());
        var events = new ArrayList<>(batch);
        events.removeIf(event -> event.partition() != gap.partition());
        if (isWhole) return events;
        events.stream().filter(event -> event.previousPosition() == gap.through()).forEach(rejecting);
        events.removeIf(event -> event.previousPosition() == gap.through());
        return events;
    }
}
