package dev.jurybox.query.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection as it is told.
 *
 * @param lag how many events it has not read yet
 * @param generations what was built of it, but for what is deleted
 */
record ProjectionView(
        String name,
        int live,
        long read,
        long lag,
        List<PartitionView> partitions,
        List<ParkedView> parked,
        List<Build> generations) {

    record Build(int generation, GenerationState state, Instant begunAt, @Nullable Instant finishedAt) {

        static Build of(Generation generation) {
            return new Build(generation.number(), generation.state(), generation.begunAt(), generation.finishedAt());
        }
    }
}
