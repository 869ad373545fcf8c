package dev.jurybox.query.projection.apply;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.ParkedSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a parked subject, from the one at which it is parked on. */
final class MissedEvents {

    private final SubjectEvents subjectEvents;
    private final Projection<?> projection;
    private final ParkedSubject parked;
    private final List<RawEvent> events = new ArrayList<>();
    private long readTo;

    MissedEvents(SubjectEvents subjectEvents, Projection<?> projection, ParkedSubject parked) {
        this.subjectEvents = subjectEvents;
        this.projection = projection;
        this.parked = parked;
        this.readTo = parked.position() - 1;
    }

    ParkedSubject parked() {
        return parked;
    }

    int size() {
        return events.size();
    }

    long positionAt(int index) {
        return events.get(index).position();
    }

    void readTo(long position) {
        if (position <= readTo) return;
        subjectEvents.addTo(events, projection, parked.partition(), parked.subject(), readTo, position);
        readTo = position;
    }

    Optional<String> applyAll() {
        return applyFirst(events.size());
    }

    Optional<String> applyFirst(int count) {
        return subjectEvents.applyBeyond(parked.position(), batch(), events.subList(0, count));
    }

    /** Applies the events before one, and parks the subject there. */
    Optional<String> applyBefore(int count, InapplicableEventException reason) {
        var batch = batch();
        events.subList(0, count).forEach(batch::take);
        batch.park(events.get(count), reason);
        return subjectEvents.applyBeyond(parked.position(), batch, events.subList(count + 1, events.size()));
    }

    private ProjectionBatch<?> batch() {
        return subjectEvents.batch(projection, parked.generation(), events);
    }
}
