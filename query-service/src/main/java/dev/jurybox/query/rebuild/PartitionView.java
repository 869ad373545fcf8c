package dev.jurybox.query.rebuild;

import dev.jurybox.query.feed.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition is.
 *
 * @param cut where it must be, of what is being built
 */
record PartitionView(int partition, long position, long events, @Nullable Long cut, long head) {

    static PartitionView of(Checkpoint checkpoint, @Nullable Long cut, long head) {
        return new PartitionView(checkpoint.partition(), checkpoint.position(), checkpoint.events(), cut, head);
    }

    boolean lags() {
        return position < head;
    }
}
