package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a batch came to: how far each partition is, and the first gap of each that met one. */
record Applied(List<Checkpoint> reached, List<Gap> gaps) {

    Applied() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** Goes on from a checkpoint through a partition's events: what is next is handed over, repeats are passed over. */
    void goOn(Checkpoint begun, List<Incoming> events, Consumer<Incoming> next) {
        var at = begun;
        for (var event : events) {
            var link = at.linkTo(event);
            if (link == Checkpoint.Link.BROKEN) throw new BrokenChainException(at, event);
            if (link == Checkpoint.Link.GAP) {
                gaps.add(Gap.between(at, event));
                break;
            }
            if (link == Checkpoint.Link.NEXT) next.accept(event);
            at = at.after(event);
        }
        reached.add(at);
    }

    Applied and(Applied later) {
        return new Applied(
                Stream.concat(reached.stream(), later.reached.stream()).toList(),
                Stream.concat(gaps.stream(), later.gaps.stream()).toList());
    }
}
