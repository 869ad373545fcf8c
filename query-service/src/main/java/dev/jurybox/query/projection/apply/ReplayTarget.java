package dev.jurybox.query.projection.apply;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The position that each partition has reached, and the one that it has to reach. */
public final class ReplayTarget {

    private final List<Long> through;
    private final Map<Integer, Checkpoint> reached;

    public ReplayTarget(Map<Integer, Checkpoint> begun, List<Long> through) {
        this.reached = new HashMap<>(begun);
        this.through = through;
    }

    public Checkpoint at(int partition) {
        return reached.getOrDefault(partition, Checkpoint.start(partition));
    }

    /** The partitions that have not reached their target. */
    public List<Integer> lagging() {
        return IntStream.range(0, through.size())
                .filter(partition -> at(partition).position() < through.get(partition))
                .boxed().toList();
    }

    /** The events that are not applied yet, up to the target. */
    public List<RawEvent> missing(List<RawEvent> events) {
        return events.stream()
                .filter(event -> event.partition() < through.size())
                .filter(event -> event.position() <= through.get(event.partition()))
                .filter(event -> event.position() > at(event.partition()).position())
                .toList();
    }

    /** Whether no event after it is needed in its partition. */
    public boolean isAtTheEnd(RawEvent event) {
        return event.partition() >= through.size() || event.position() >= through.get(event.partition());
    }

    public void reached(Collection<Checkpoint> checkpoints) {
        checkpoints.forEach(checkpoint -> reached.put(checkpoint.partition(), checkpoint));
    }
}
