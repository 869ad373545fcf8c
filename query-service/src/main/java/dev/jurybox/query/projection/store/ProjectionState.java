package dev.jurybox.query.projection.store;

import dev.jurybox.query.projection.Checkpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a projection as its consumer last left it. Before continuing from it, the consumer has to check that it
 * is unchanged: another instance may have applied events, promoted another generation, or unparked a subject.
 *
 * @param amended how often the projection was changed other than by applying further events
 * @param parked the parked subjects, or null if they are not loaded
 */
public record ProjectionState(int generation, long amended, Map<Integer, Checkpoint> checkpoints,
        @Nullable Set<String> parked) {

    public boolean knows(Collection<Integer> partitions) {
        return checkpoints.keySet().containsAll(partitions);
    }

    public Checkpoint at(int partition) {
        return checkpoints.getOrDefault(partition, Checkpoint.start(partition));
    }

    public ProjectionState movedTo(List<Checkpoint> reached, @Nullable Set<String> waiting) {
        var moved = new HashMap<>(checkpoints);
        reached.forEach(checkpoint -> moved.put(checkpoint.partition(), checkpoint));
        return new ProjectionState(generation, amended, moved, waiting);
    }
}
