package dev.jurybox.query.projection.apply;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.projection.store.ParkedSubject;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/** Applies the events of a parked subject, from the one that failed up to the checkpoint of its partition. */
@Component
public class ParkedSubjectRetry {

    private static final long SKIPPED_EVENTS_MAX = 100_000;

    private final ProjectionTables tables;
    private final LogClient log;
    private final JdbcClient jdbc;
    private final DurableTransaction transaction;
    private final AmendmentListener amendmentListener;

    ParkedSubjectRetry(ProjectionTables tables, LogClient log, JdbcClient jdbc, DurableTransaction transaction,
            AmendmentListener amendmentListener) {
        this.tables = tables;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.amendmentListener = amendmentListener;
    }

    /**
     * Returns empty if the subject is no longer parked. Otherwise nothing has changed, and the result is the reason.
     */
    public Optional<String> retry(Projection<?> projection, ParkedSubject parked) {
        if (parked.skipped() >= SKIPPED_EVENTS_MAX) {
            return Optional.of(
                    "More than %d of its events are missing: rebuild the projection.".formatted(SKIPPED_EVENTS_MAX));
        }
        var begun = tables.checkpointReader().of(parked.projection(), parked.generation(), parked.partition());
        var events = read(parked, parked.position() - 1, begun.position());
        return transaction.execute(status -> retry(projection, parked, begun, events, status));
    }

    /** Most events were read beforehand, because the partition is locked from here on. */
    private Optional<String> retry(
            Projection<?> projection, ParkedSubject parked, Checkpoint begun, List<RawEvent> events,
            TransactionStatus status) {
        tables.generations().revised(parked.projection(), parked.generation());
        amendmentListener.amended(parked.projection(), parked.generation());
        var partition = parked.partition();
        var now = tables.checkpoints().lock(parked.projection(), parked.generation(), Set.of(partition)).get(partition);
        events.addAll(read(parked, begun.position(), now == null ? begun.position() : now.position()));
        if (!tables.parking().unpark(parked)) return appliedByAnother(parked);
        var refusal = apply(projection, parked, events);
        if (refusal.isPresent()) status.setRollbackOnly();
        return refusal;
    }

    /** A concurrent retry was faster, and the events that it applied must not be applied again. */
    private Optional<String> appliedByAnother(ParkedSubject parked) {
        return tables.parking().find(parked.projection(), parked.generation(), parked.subject())
                .map(again -> cannotBeRead(again.position()));
    }

    private static String cannotBeRead(long position) {
        return "Its event at position %d cannot be read.".formatted(position);
    }

    private <E extends JuryboxEvent> Optional<String> apply(
            Projection<E> projection, ParkedSubject parked, List<RawEvent> events) {
        var projectionBatch = new ProjectionBatch<>(projection, parked.generation(), tables,
                tables.excludedVoters().of(parked.projection(), parked.generation()));
        events.forEach(projectionBatch::take);
        if (!projectionBatch.newlyParked().isEmpty()) {
            return Optional.of(cannotBeRead(projectionBatch.newlyParked().getFirst().position()));
        }
        try {
            projectionBatch.write(jdbc);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!LockingBatchApplier.isPoison(e)) throw e;
            return Optional.of("Its event at position %d or one after it cannot be applied."
                    .formatted(parked.position()));
        }
    }

    private List<RawEvent> read(ParkedSubject parked, long begin, long through) {
        var events = new ArrayList<RawEvent>();
        log.readPartition(parked.partition(), begin, through, page -> RawEventConverter.of(page).stream()
                .filter(event -> event.subject().equals(parked.subject()))
                .forEach(events::add));
        return events;
    }
}
