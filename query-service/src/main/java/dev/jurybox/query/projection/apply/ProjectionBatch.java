package dev.jurybox.query.projection.apply;

import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.EventFilter;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RecordedEvent;
import dev.jurybox.query.projection.store.LastSubjectEvent;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch for one generation: its events are collected one by one and written at once. */
final class ProjectionBatch<E extends JuryboxEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionBatch.class);

    private final Projection<E> projection;
    private final EventFilter<E> filter;
    private final int generation;
    private final ProjectionTables tables;
    private final ReplayExclusions exclusions;
    private final List<RecordedEvent<E>> events = new ArrayList<>();
    private final List<RecordedEvent<E>> excluded = new ArrayList<>();
    private final Set<String> excludedVoters = new TreeSet<>();
    private final List<RecordedEvent<EventDisregarded>> disregards = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final List<Parked> newlyParked = new ArrayList<>();
    private final Map<String, LastSubjectEvent> subjects = new HashMap<>();
    private @Nullable Set<String> parked;

    private record Parked(RawEvent event, String reason) {}

    ProjectionBatch(Projection<E> projection, int generation, ProjectionTables tables, ReplayExclusions exclusions) {
        this(projection, generation, tables, exclusions, null);
    }

    /** @param parked the parked subjects, or null if they are not loaded */
    ProjectionBatch(Projection<E> projection, int generation, ProjectionTables tables, ReplayExclusions exclusions,
            @Nullable Set<String> parked) {
        this.projection = projection;
        this.filter = new EventFilter<>(projection);
        this.generation = generation;
        this.tables = tables;
        this.exclusions = exclusions;
        this.parked = parked;
    }

    void take(RawEvent event) {
        if (!filter.concerns(event) || isDisregarded(event.position())) return;
        if (!EventFilter.isDisregard(event) && parked().contains(event.subject())) {
            skip(event);
            return;
        }
        try {
            read(event);
        } catch (RuntimeException unreadable) {
            if (!tables.disregarded().contains(event.position())) stopAt(event, unreadable);
        }
    }

    /** Another instance may have stored a disregard since: that is looked up if the event cannot be read. */
    private boolean isDisregarded(long position) {
        return exclusions.positions().contains(position) || tables.disregarded().known().contains(position);
    }

    private void read(RawEvent event) {
        if (EventFilter.isDisregard(event)) {
            disregards.add(EventFilter.readDisregard(event));
            return;
        }
        var read = filter.read(event);
        if (read.event() instanceof CommunityEvent vote && exclusions.voters().contains(vote.voter().value())) {
            excluded.add(read);
            excludedVoters.add(vote.voter().value());
            return;
        }
        events.add(read);
        changed(event);
    }

    private void stopAt(RawEvent event, RuntimeException unreadable) {
        if (parked().contains(event.subject())) {
            skip(event);
        } else {
            park(event, unreadable);
        }
    }

    private void skip(RawEvent event) {
        skipped.merge(event.subject(), 1L, Long::sum);
    }

    private void changed(RawEvent event) {
        subjects.put(event.subject(), new LastSubjectEvent(event.subject(), event.partition(), event.position()));
    }

    void park(RawEvent event, RuntimeException reason) {
        LOG.error("{} parks {}: its {} at position {} cannot be applied",
                projection.name(), event.subject(), event.type(), event.position(), reason);
        parked().add(event.subject());
        changed(event);
        newlyParked.add(new Parked(event, reason.toString()));
    }

    /** Loaded with the first event that matters: most batches have no events for most projections. */
    Set<String> parked() {
        var found = parked;
        if (found == null) parked = found = tables.parking().subjects(projection.name(), generation);
        return found;
    }

    /** Whether no event of the batch matters to the projection. */
    boolean isEmpty() {
        return subjects.isEmpty() && skipped.isEmpty() && disregards.isEmpty();
    }

    /** The events at which the batch parks their subjects. */
    List<RawEvent> newlyParked() {
        return newlyParked.stream().map(Parked::event).toList();
    }

    private void passOver(JdbcClient jdbc) {
        projection.passOver(excluded, generation, jdbc);
        tables.excludedVoters().markFound(projection.name(), generation, excludedVoters);
    }

    void write(JdbcClient jdbc) {
        disregards.forEach(tables.disregarded()::add);
        newlyParked.forEach(
                each -> tables.parking().park(projection.name(), generation, each.event(), each.reason()));
        if (!events.isEmpty()) projection.write(events, generation, jdbc);
        if (!excluded.isEmpty()) passOver(jdbc);
        tables.subjects().move(projection.name(), generation, subjects.values());
        skipped.forEach((subject, events) -> tables.parking().skipped(projection.name(), generation, subject, events));
    }
}
