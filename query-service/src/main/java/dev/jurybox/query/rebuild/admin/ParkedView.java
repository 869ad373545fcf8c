package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.projection.store.ParkedSubject;
import java.time.Instant;

/**
 * A parked subject.
 *
 * @param position the position of the event that cannot be read or applied
 * @param skipped how many events of the subject came after it
 */
record ParkedView(String subject, int partition, long position, String type, long skipped, Instant since) {

    static ParkedView of(ParkedSubject parked) {
        return new ParkedView(parked.subject(), parked.partition(), parked.position(), parked.type(),
                parked.skipped(), parked.parkedAt());
    }
}
