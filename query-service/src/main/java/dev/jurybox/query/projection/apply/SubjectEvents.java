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
     * Adds the events of the subject that the projection listens to. Throws a {@link TooManyEventsException} if they
     * are more than 100,000 with those before.
     */
    public void addTo(
            List<RawEvent> events, Projection<?> projection, int partition, String subject, long after, long through) {
        var filter = new EventFilter<>(projection);
        log.readPartition(partition, after, through, page -> {
            RawEventConverter.of(page).stream()
                    .filter(event -> event.subject().equals(subject))
                    .filter(filter::wants)
                    .forEach(events::add);
            if (events.size() > EVENTS_MAX) throw new TooManyEventsException(subject, EVENTS_MAX);
        });
    }

    /**
     * Returns empty if all events were applied. Otherwise the caller has to roll back, and the result is the reason.
     */
    public <E extends JuryboxEvent> Optional<String> apply(
            Projection<E> projection, int generation, List<RawEvent> events) {
        var projectionBatch = new ProjectionBatch<>(projection, generation, tables,
                tables.excludedVoters().of(projection.name(), generation));
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
                    .formatted(events.getFirst().position()));
        }
    }

    static String cannotBeRead(long position) {
        return "Its event at position %d cannot be read.".formatted(position);
    }
}
