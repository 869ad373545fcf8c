package dev.jurybox.command.relay;

import dev.jurybox.eventstore.StoredEvent;

/** A record of ours in a partition: the event, and the offset it was acknowledged at. */
record Mark(long position, long offset) {

    static final Mark NONE = new Mark(0, -1);

    /** Offsets only rise, unless what was there is gone. */
    Mark followedBy(StoredEvent event, long acknowledgedAt) {
        if (acknowledgedAt <= offset) {
            throw new IllegalStateException("partition %d took event %d at offset %d, but had one at offset %d before"
                    .formatted(event.partition(), event.position(), acknowledgedAt, offset));
        }
        return new Mark(event.position(), acknowledgedAt);
    }
}
