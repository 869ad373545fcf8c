package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projections for which the topic is read together. The others read it by themselves until they have caught up. */
final class SharedReading {

    private final List<ProjectionUpdate> all;
    private final Map<String, ProjectionUpdate> members = new LinkedHashMap<>();
    /** The last position of each partition that was passed to the members, or that one of them had applied before. */
    private final Map<Integer, Long> passed = new HashMap<>();

    SharedReading(List<ProjectionUpdate> updates) {
        all = updates;
        updates.forEach(update -> members.put(update.projection(), update));
    }

    synchronized List<ProjectionUpdate> members() {
        return List.copyOf(members.values());
    }

    /** The projections whose checkpoints say where to read on: the members, or all if there are none. */
    synchronized List<ProjectionUpdate> resuming() {
        return members.isEmpty() ? all : members();
    }

    synchronized boolean has(String projection) {
        return members.containsKey(projection);
    }

    /** Returns the projections to pass these events to. From now on a projection must have applied them to join. */
    synchronized List<ProjectionUpdate> pass(List<RawEvent> events) {
        events.forEach(event -> passed.merge(event.partition(), event.position(), Math::max));
        return members();
    }

    /** From now on a projection must have applied the partition up to this position to join. */
    synchronized void resume(int partition, long position) {
        passed.merge(partition, position, Math::max);
    }

    synchronized void leave(ProjectionUpdate update) {
        members.remove(update.projection());
    }

    /** Returns whether the projection has applied all that was passed to the members, and so is one again. */
    synchronized boolean join(ProjectionUpdate update, Map<Integer, Checkpoint> reached) {
        var hasCaughtUp = passed.entrySet().stream().allMatch(last -> reached
                .getOrDefault(last.getKey(), Checkpoint.start(last.getKey())).position() >= last.getValue());
        if (hasCaughtUp) members.put(update.projection(), update);
        return hasCaughtUp;
    }
}
