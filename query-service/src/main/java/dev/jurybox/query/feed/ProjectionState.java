package dev.jurybox.query.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a projection was left, as its reader remembers it. Who goes on from here has to find out whether all is as it
 * was: somebody else may have read on, promoted another generation, or told a parked subject on.
 *
 * @param amended how often what is told was changed without reading on
 * @param parked whose story waits; null as long as nobody asked
 */
record ProjectionState(int generation, long amended, Map<Integer, Checkpoint> checkpoints,
        @Nullable Set<String> parked) {

    boolean knows(Collection<Integer> partitions) {
        return checkpoints.keySet().containsAll(partitions);
    }

    Checkpoint at(int partition) {
        return checkpoints.getOrDefault(partition, Checkpoint.start(partition));
    }

    ProjectionState movedTo(List<Checkpoint> reached, @Nullable Set<String> waiting) {
        var moved = new HashMap<>(checkpoints);
        reached.forEach(checkpoint -> moved.put(checkpoint.partition(), checkpoint));
        return new ProjectionState(generation, amended, moved, waiting);
    }
}
