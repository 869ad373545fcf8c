package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a batch came to: how far each partition is, and where it stopped because something is missing, or because an
 * event does not know the one before it.
 */
record BatchResult(List<Checkpoint> reached, List<Gap> gaps, List<Break> breaks) {

    /** An event that follows on another one than the checkpoint's. */
    record Break(Checkpoint at, RawEvent event) {}

    BatchResult() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Goes on from a checkpoint through a partition's events: what is next is handed over, repeats are passed over. */
    void goOn(Checkpoint begun, List<RawEvent> events, Consumer<RawEvent> next) {
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

    BatchResult and(BatchResult later) {
        return new BatchResult(
                Stream.concat(reached.stream(), later.reached.stream()).toList(),
                Stream.concat(gaps.stream(), later.gaps.stream()).toList(),
                Stream.concat(breaks.stream(), later.breaks.stream()).toList());
    }

    /** For events of the log itself: what contradicts them has applied something else. */
    void mustNotBreak() {
        if (!breaks.isEmpty()) throw new BrokenChainException(breaks.getFirst().at(), breaks.getFirst().event());
    }
}
