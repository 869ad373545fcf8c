package dev.jurybox.eventstore;

import static java.util.Objects.requireNonNull;

import dev.jurybox.eventstore.SourceRequest.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers many source requests together, from histories in memory and from one query for the others. The head comes
 * from the same snapshot as the events, and what is in memory is complete at that head.
 */
final class SourceBatch {

    private static final String QUERY = """
            select h.position as head, h.recorded_at as head_at, m.request, m.position, m.event_id,
                   m.command_id, m.type, m.revision, m.subject, m.partition, m.previous_position, m.recorded_at,
                   m.payload, m.metadata
              from log_head h
              left join (select c.request, e.*
                           from %s
                          cross join lateral %s t
                           join event e on e.position = t.position) m on true""";

    private record Asked(TagQuery lookup, long after) {

        boolean isWhole() {
            return after == 0;
        }
    }

    /** The events of each lookup, and the head at which they are complete. */
    private record Found(Map<Asked, List<SourcedEvent>> events, LogPoint head) {}

    private final EventLog log;
    private final HistoryCache histories;
    private final EngineMetrics metrics;
    private final SourcedEventCache recent = new SourcedEventCache();

    SourceBatch(EventLog log, HistoryCache histories, EngineMetrics metrics) {
        this.log = log;
        this.histories = histories;
        this.metrics = metrics;
    }

    /** Queries shared lookups once: for a hundred votes on one tool, the tool's events are read once. */
    void answer(List<SourceRequest> requests) {
        var asked = new LinkedHashSet<Asked>();
        requests.forEach(request -> request.lookups().forEach(query -> asked.add(new Asked(query, request.after()))));
        var found = find(asked);
        for (var request : requests)
            request.history().complete(new History(eventsFor(request, found), found.head().position()));
    }

    /** The events in order, without the duplicates that several lookups may find. */
    private static List<SourcedEvent> eventsFor(SourceRequest request, Found found) {
        var inOrder = new TreeMap<Long, SourcedEvent>();
        for (var query : request.lookups()) {
            found.events().getOrDefault(new Asked(query, request.after()), List.of())
                    .forEach(event -> inOrder.put(event.position(), event));
        }
        return List.copyOf(inOrder.values());
    }

    /** Queries all lookups if the histories in memory prove to be incomplete at the head that the query has read. */
    private Found find(Set<Asked> asked) {
        var known = histories.find(asked.stream().filter(Asked::isWhole).map(Asked::lookup).toList());
        var found = query(asked.stream().filter(one -> !one.isWhole() || !known.contains(one.lookup())).toList());
        if (histories.validate(known, found.head())) {
            keep(found);
            metrics.sourced(known.events().size(), found.events().size());
            known.events().forEach((lookup, events) -> found.events().put(new Asked(lookup, 0), events));
            return found;
        }
        var all = query(List.copyOf(asked));
        keep(all);
        metrics.sourced(0, all.events().size());
        return all;
    }

    private void keep(Found found) {
        found.events().forEach((one, events) -> {
            if (one.isWhole()) histories.keep(one.lookup(), events, found.head());
        });
    }

    private Found query(List<Asked> asked) {
        var rows = new TagQueryParameters();
        for (int i = 0; i < asked.size(); i++)
            rows.add(i, asked.get(i).after(), asked.get(i).lookup());
        return log.read("reading events for a decision", connection -> {
            try (var statement = connection
                    .prepareStatement(QUERY.formatted(TagQueryParameters.TABLE, rows.lookup()))) {
                rows.bind(new ParameterBinder(connection, statement));
                try (var result = statement.executeQuery()) {
                    return collect(result, asked);
                }
            }
        });
    }

    private Found collect(ResultSet result, List<Asked> asked) throws SQLException {
        var events = new HashMap<Asked, List<SourcedEvent>>();
        asked.forEach(one -> events.put(one, new ArrayList<>(2)));
        if (!result.next()) throw new SQLException("log_head is empty: the log was never set up");
        var head = new LogPoint(result.getLong("head"), result.getObject("head_at", OffsetDateTime.class).toInstant());
        do {
            var number = result.getInt("request");
            if (!result.wasNull()) {
                requireNonNull(events.get(asked.get(number))).add(recent.shared(StoredEventReader.read(result)));
            }
        } while (result.next());
        return new Found(events, head);
    }
}
