package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.GenerationState;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection, as of its live generation.
 *
 * @param lag how many events the live generation has not read yet
 * @param generations what was built of the projection, except generations whose rows are deleted
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
