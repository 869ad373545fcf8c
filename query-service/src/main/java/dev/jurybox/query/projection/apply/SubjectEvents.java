package dev.jurybox.query.projection.apply;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the events of one subject from the log, and applies them in the transaction of the caller. */
@Component
public class SubjectEvents {

    static final int EVENTS_MAX = 100_000;

    private final ProjectionTables tables;
    private final LogClient log;
    private final JdbcClient jdbc;

    SubjectEvents(ProjectionTables tables, LogClient log, JdbcClient jdbc) {
        this.tables = tables;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Adds the events of the subject that concern the projection. Throws a {@link TooManyEventsException} if they
     * are more than 100,000 with those before.
     */
    public void addTo(
            List<RawEvent> events, Projection<?> projection, int partition, String subject, long after, long through) {
        var filter = new EventFilter<>(projection);
        log.readPartition(partition, after, through, page -> {
            RawEventConverter.of(page).stream()
                    .filter(event -> event.subject().equals(subject))
                    .filter(filter::concerns)
                    .forEach(events::add);
            if (events.size() > EVENTS_MAX) throw new TooManyEventsException(subject, EVENTS_MAX);
        });
    }

    /**
     * Returns empty if all events were applied. Otherwise the caller has to roll back, and the result is the reason.
     */
    public Optional<String> apply(Projection<?> projection, int generation, List<RawEvent> events) {
        try {
            return applyBeyond(Long.MAX_VALUE, batch(projection, generation, events), events);
        } catch (InapplicableEventException e) {
            return Optional.of(e.reason());
        }
    }

    <E extends JuryboxEvent> ProjectionBatch<E> batch(
            Projection<E> projection, int generation, List<RawEvent> events) {
        return new ProjectionBatch<>(projection, generation, tables, exclusions(projection, generation, events));
    }

    /**
     * The same, but an event after a position that cannot be read parks the subject again: those before it are applied.
     * Throws an {@link InapplicableEventException} if one of them can be read, but not applied.
     */
    Optional<String> applyBeyond(long position, ProjectionBatch<?> projectionBatch, List<RawEvent> events) {
        events.forEach(projectionBatch::take);
        var parkedAt = projectionBatch.newlyParked().stream().mapToLong(RawEvent::position).findFirst();
        if (parkedAt.isPresent() && parkedAt.getAsLong() <= position) {
            return Optional.of("Its event at position %d cannot be read.".formatted(parkedAt.getAsLong()));
        }
        try {
            projectionBatch.write(jdbc);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!LockingBatchApplier.isPoison(e)) throw e;
            throw new InapplicableEventException(events.getFirst().position(), e);
        }
    }

    /** A disregard may be among the events that were skipped, so that no projection has applied it yet. */
    private ReplayExclusions exclusions(Projection<?> projection, int generation, List<RawEvent> events) {
        var disregarded = new HashSet<>(tables.disregarded().positions());
        events.stream().filter(EventFilter::isDisregard).map(EventFilter::disregardedBy).flatMap(Optional::stream)
                .forEach(disregarded::add);
        return new ReplayExclusions(tables.excludedVoters().of(projection.name(), generation), disregarded);
    }
}
