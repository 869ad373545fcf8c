package dev.jurybox.query.projection.apply;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;

/** A range of positions in a partition that was not delivered. */
public record Gap(int partition, long after, long through) {

    static Gap between(Checkpoint checkpoint, RawEvent event) {
        return new Gap(checkpoint.partition(), checkpoint.position(), event.previousPosition());
    }

    @Override
    public String toString() {
        return "partition %d after position %d through %d".formatted(partition, after, through);
    }
}
