package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.projection.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has read one partition.
 *
 * @param cut the position that a rebuild has to reach; null if there is none
 */
record PartitionView(int partition, long position, long events, @Nullable Long cut, long head) {

    static PartitionView of(Checkpoint checkpoint, @Nullable Long cut, long head) {
        return new PartitionView(checkpoint.partition(), checkpoint.position(), checkpoint.events(), cut, head);
    }

    boolean lags() {
        return position < head;
    }
}
