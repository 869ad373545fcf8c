package dev.jurybox.query.projection.consumer;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.GapFillingApplier;
import dev.jurybox.query.projection.apply.ReplayTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A generation that one reader of the topic brings up to its target. */
record ReplayedGeneration(int number, ReplayTarget target, GapFillingApplier applier) {

    String title() {
        return "generation %d of %s".formatted(number, applier.projection());
    }

    void apply(List<RawEvent> events) {
        target.reached(applier.apply(target.missing(events)));
    }

    Set<Integer> lagging() {
        return Set.copyOf(target.lagging());
    }

    /** Where to read on in a partition. */
    long nextOffset(int partition) {
        return target.at(partition).topicOffset() + 1;
    }

    /**
     * The partitions of which it needs further records. Where the records are already past its target, the events that
     * it lacks are no longer on the topic, and come from the log.
     *
     * @param events those that were read last
     */
    Set<Integer> laggingAfter(List<RawEvent> events) {
        var lagging = new HashSet<>(target.lagging());
        lagging.removeAll(events.stream().filter(target::isAtTheEnd).map(RawEvent::partition).collect(toSet()));
        return lagging;
    }
}
