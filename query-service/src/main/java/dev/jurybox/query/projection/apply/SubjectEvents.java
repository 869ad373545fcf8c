package dev.jurybox.query.projection.apply;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import dev.jurybox.query.projection.store.ProjectionTables;
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
        return applyBeyond(Long.MAX_VALUE, projection, generation, events);
    }

    /**
     * The same, but an event after a position that cannot be read parks the subject again: those before it are applied.
     */
    <E extends JuryboxEvent> Optional<String> applyBeyond(
            long position, Projection<E> projection, int generation, List<RawEvent> events) {
        var projectionBatch = new ProjectionBatch<>(projection, generation, tables,
                exclusions(projection, generation, events));
        events.forEach(projectionBatch::take);
        var unreadable = projectionBatch.newlyParked().stream().mapToLong(RawEvent::position).findFirst();
        if (unreadable.isPresent() && unreadable.getAsLong() <= position) {
            return Optional.of(cannotBeRead(unreadable.getAsLong()));
        }
        try {
            projectionBatch.write(jdbc);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!LockingBatchApplier.isPoison(e)) throw e;
            return Optional.of("Its event at position %d or one after it cannot be applied."
                    .formatted(events.getFirst().position()));
        }
    }

    /** A disregard may be among the events that were skipped, so that no projection has applied it yet. */
    private ReplayExclusions exclusions(Projection<?> projection, int generation, List<RawEvent> events) {
        var disregarded = tables.disregarded().positions();
        events.stream().filter(EventFilter::isDisregard).map(SubjectEvents::disregardedBy).flatMap(Optional::stream)
                .forEach(disregarded::add);
        return new ReplayExclusions(tables.excludedVoters().of(projection.name(), generation), disregarded);
    }

    /** Empty if that event cannot be read either: then it is applied in its turn, and parks the subject. */
    private static Optional<Long> disregardedBy(RawEvent disregard) {
        try {
            return Optional.of(EventFilter.readDisregard(disregard).event().position());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    static String cannotBeRead(long position) {
        return "Its event at position %d cannot be read.".formatted(position);
    }
}
