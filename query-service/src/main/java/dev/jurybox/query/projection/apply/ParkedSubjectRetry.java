package dev.jurybox.query.projection.apply;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/**
 * Applies the events of a parked subject, from the one that failed up to the checkpoint of its partition. If a later
 * one cannot be applied, because it builds on a disregarded event for example, the subject is parked there.
 */
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
            var missed = new MissedEvents(subjectEvents, projection, parked);
            missed.readTo(begun.position());
            return retry(missed);
        } catch (TooManyEventsException e) {
            return tooMany();
        }
    }

    private static Optional<String> tooMany() {
        return Optional.of("More than %d of its events are missing: rebuild the projection.".formatted(
                SubjectEvents.EVENTS_MAX));
    }

    private Optional<String> retry(MissedEvents missed) {
        try {
            return transaction.execute(status -> apply(missed, missed::applyAll, status));
        } catch (InapplicableEventException e) {
            var applicable = applicable(missed);
            return applicable == 0 || missed.positionAt(applicable) <= missed.parked().position()
                    ? Optional.of(e.reason())
                    : transaction.execute(status -> apply(missed, () -> missed.applyBefore(applicable, e), status));
        }
    }

    /** Returns how many of the events can be applied, by bisection: nothing is kept of an attempt. */
    private int applicable(MissedEvents missed) {
        var most = missed.size() - 1;
        var least = 0;
        while (least < most) {
            var attempted = (least + most + 1) / 2;
            if (isApplicable(missed, attempted)) least = attempted;
            else
                most = attempted - 1;
        }
        return least;
    }

    private boolean isApplicable(MissedEvents missed, int count) {
        try {
            transaction.execute(status -> {
                status.setRollbackOnly();
                return apply(missed, () -> missed.applyFirst(count), status);
            });
            return true;
        } catch (InapplicableEventException _) {
            return false;
        }
    }

    /** Most events were read beforehand, because the partition is locked from here on. */
    private Optional<String> apply(MissedEvents missed, Supplier<Optional<String>> events, TransactionStatus status) {
        var parked = missed.parked();
        tables.generations().revised(parked.projection(), parked.generation());
        amendmentListener.amended(parked.projection(), parked.generation());
        var partition = parked.partition();
        var now = tables.checkpoints().lock(parked.projection(), parked.generation(), Set.of(partition)).get(partition);
        if (now != null) missed.readTo(now.position());
        if (!tables.parking().unpark(parked)) {
            status.setRollbackOnly();
            return parkedAgain(parked);
        }
        var refusal = events.get();
        if (refusal.isEmpty()) return parkedAgain(parked);
        status.setRollbackOnly();
        return refusal;
    }

    /** By this retry, or by a concurrent one that was faster: the events that it applied must not be applied again. */
    private Optional<String> parkedAgain(ParkedSubject parked) {
        return tables.parking().find(parked.projection(), parked.generation(), parked.subject())
                .map(again -> "It is parked at its event at position %d now.".formatted(again.position()));
    }
}
