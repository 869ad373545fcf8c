package dev.jurybox.command.relay;

import dev.jurybox.eventstore.StoredEvent;

/** A record of this log in a partition: the event's position, and the offset it was acknowledged at. */
record DeliveryMark(long position, long offset) {

    static final DeliveryMark NONE = new DeliveryMark(0, -1);

    /** Fails if the offset did not rise, which happens only if earlier records are gone. */
    DeliveryMark followedBy(StoredEvent event, long acknowledgedAt) {
        if (acknowledgedAt <= offset) {
            throw new IllegalStateException("partition %d took event %d at offset %d, but had one at offset %d before"
                    .formatted(event.partition(), event.position(), acknowledgedAt, offset));
        }
        return new DeliveryMark(event.position(), acknowledgedAt);
    }
}
