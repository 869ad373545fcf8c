package dev.jurybox.query.projection.apply;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/** Applies the events of a parked subject, from the one that failed up to the checkpoint of its partition. */
@Component
public class ParkedSubjectRetry {

    private final ProjectionTables tables;
    private final SubjectEvents subjectEvents;
    private final DurableTransaction transaction;
    private final AmendmentListener amendmentListener;

    ParkedSubjectRetry(ProjectionTables tables, SubjectEvents subjectEvents, DurableTransaction transaction,
            AmendmentListener amendmentListener) {
        this.tables = tables;
        this.subjectEvents = subjectEvents;
        this.transaction = transaction;
        this.amendmentListener = amendmentListener;
    }

    /**
     * Returns empty if the subject is no longer parked. Otherwise the result is the reason: it is parked at the same
     * event, or at a later one up to which its events were applied.
     */
    public Optional<String> retry(Projection<?> projection, ParkedSubject parked) {
        if (parked.skipped() >= SubjectEvents.EVENTS_MAX) return tooMany();
        var begun = tables.checkpointReader().of(parked.projection(), parked.generation(), parked.partition());
        try {
            var events = new ArrayList<RawEvent>();
            subjectEvents.addTo(events, projection, parked.partition(), parked.subject(), parked.position() - 1,
                    begun.position());
            return transaction.execute(status -> retry(projection, parked, begun, events, status));
        } catch (TooManyEventsException e) {
            return tooMany();
        }
    }

    private static Optional<String> tooMany() {
        return Optional.of("More than %d of its events are missing: rebuild the projection.".formatted(
                SubjectEvents.EVENTS_MAX));
    }

    /** Most events were read beforehand, because the partition is locked from here on. */
    private Optional<String> retry(
            Projection<?> projection, ParkedSubject parked, Checkpoint begun, List<RawEvent> events,
            TransactionStatus status) {
        tables.generations().revised(parked.projection(), parked.generation());
        amendmentListener.amended(parked.projection(), parked.generation());
        var partition = parked.partition();
        var now = tables.checkpoints().lock(parked.projection(), parked.generation(), Set.of(partition)).get(partition);
        subjectEvents.addTo(events, projection, partition, parked.subject(), begun.position(),
                now == null ? begun.position() : now.position());
        if (!tables.parking().unpark(parked)) return parkedAgain(parked);
        var refusal = subjectEvents.applyBeyond(parked.position(), projection, parked.generation(), events);
        if (refusal.isEmpty()) return parkedAgain(parked);
        status.setRollbackOnly();
        return refusal;
    }

    /** By this retry, or by a concurrent one that was faster: the events that it applied must not be applied again. */
    private Optional<String> parkedAgain(ParkedSubject parked) {
        return tables.parking().find(parked.projection(), parked.generation(), parked.subject())
                .map(again -> SubjectEvents.cannotBeRead(again.position()));
    }
}
