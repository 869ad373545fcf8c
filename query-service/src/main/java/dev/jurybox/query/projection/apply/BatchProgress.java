package dev.jurybox.query.projection.apply;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The result of applying a batch: how far each partition got, and where it stopped, at a gap or at an event that does
 * not follow the one applied before it.
 */
public record BatchProgress(List<Checkpoint> reached, List<Gap> gaps, List<Break> breaks) {

    /** An event whose predecessor is not the event of the checkpoint. */
    record Break(Checkpoint at, RawEvent event) {}

    public BatchProgress() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * Advances from a checkpoint through a partition's events: passes the next ones on, skips repeats, and stops at a
     * gap or a break.
     */
    void advance(Checkpoint begun, List<RawEvent> events, Consumer<RawEvent> next) {
        var at = begun;
        for (var event : events) {
            var link = at.linkTo(event);
            if (link == Checkpoint.Link.GAP) gaps.add(Gap.between(at, event));
            if (link == Checkpoint.Link.BROKEN) breaks.add(new Break(at, event));
            if (link == Checkpoint.Link.GAP || link == Checkpoint.Link.BROKEN) break;
            if (link == Checkpoint.Link.NEXT) next.accept(event);
            at = at.after(event);
        }
        reached.add(at);
    }

    /** Whether every event was passed on or had been applied before. */
    boolean isComplete() {
        return gaps.isEmpty() && breaks.isEmpty();
    }

    /** Returns the events of the partitions that did not stop: those of the others have to wait. */
    public List<RawEvent> withoutStopped(List<RawEvent> events) {
        if (isComplete()) return events;
        var stopped = Stream.concat(
                gaps.stream().map(Gap::partition),
                breaks.stream().map(each -> each.at().partition())).collect(toSet());
        return events.stream().filter(event -> !stopped.contains(event.partition())).toList();
    }

    public BatchProgress and(BatchProgress later) {
        return new BatchProgress(
                Stream.concat(reached.stream(), later.reached.stream()).toList(),
                Stream.concat(gaps.stream(), later.gaps.stream()).toList(),
                Stream.concat(breaks.stream(), later.breaks.stream()).toList());
    }

    /** Throws at a break, for events read from the log itself: then events were applied that are not in the log. */
    public void mustNotBreak() {
        if (!breaks.isEmpty()) throw new BrokenChainException(breaks.getFirst().at(), breaks.getFirst().event());
    }
}
