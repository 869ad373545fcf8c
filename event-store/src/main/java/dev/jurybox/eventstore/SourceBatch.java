package dev.jurybox.eventstore;

import dev.jurybox.eventstore.SourceRequest.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers many source requests with one query. The head comes from the same snapshot as the events. */
final class SourceBatch {

    private static final String QUERY = """
            select h.position as head, m.request, m.position, m.event_id, m.command_id, m.type, m.revision, m.subject,
                   m.partition, m.previous_position, m.recorded_at, m.payload, m.metadata
              from log_head h
              left join (select c.request, e.*
                           from %s
                          cross join lateral %s t
                           join event e on e.position = t.position) m on true""";

    private record Asked(TagQuery lookup, long after) {}

    /** The result of one query: the events of each lookup, and the head. */
    private static final class Found {

        private final List<List<SourcedEvent>> byLookup = new ArrayList<>();
        private long head;

        private Found(int lookups) {
            for (int i = 0; i < lookups; i++)
                byLookup.add(new ArrayList<>());
        }
    }

    private final EventLog log;
    private final SourcedEventCache recent = new SourcedEventCache();

    SourceBatch(EventLog log) {
        this.log = log;
    }

    /** Queries shared lookups once: for a hundred votes on one tool, the tool's events are read once. */
    void answer(List<SourceRequest> requests) {
        var asked = new LinkedHashMap<Asked, Integer>();
        for (var request : requests) {
            for (var query : request.lookups())
                asked.putIfAbsent(new Asked(query, request.after()), asked.size());
        }
        var found = find(asked);
        for (var request : requests)
            request.history().complete(new History(eventsFor(request, asked, found), found.head));
    }

    /** The events in order, without the duplicates that several lookups may find. */
    private static List<SourcedEvent> eventsFor(SourceRequest request, Map<Asked, Integer> asked, Found found) {
        var inOrder = new TreeMap<Long, SourcedEvent>();
        for (var query : request.lookups()) {
            var number = asked.getOrDefault(new Asked(query, request.after()), 0);
            found.byLookup.get(number).forEach(event -> inOrder.put(event.position(), event));
        }
        return List.copyOf(inOrder.values());
    }

    private Found find(Map<Asked, Integer> asked) {
        var rows = new TagQueryParameters();
        asked.forEach((one, number) -> rows.add(number, one.after(), one.lookup()));
        return log.read("reading events for a decision", connection -> {
            try (var statement = connection
                    .prepareStatement(QUERY.formatted(TagQueryParameters.TABLE, rows.lookup()))) {
                rows.bind(new ParameterBinder(connection, statement));
                try (var result = statement.executeQuery()) {
                    return collect(result, asked.size());
                }
            }
        });
    }

    private Found collect(ResultSet result, int lookups) throws SQLException {
        var found = new Found(lookups);
        while (result.next()) {
            found.head = result.getLong("head");
            var number = result.getInt("request");
            if (!result.wasNull()) found.byLookup.get(number).add(recent.shared(StoredEventReader.read(result)));
        }
        return found;
    }
}
