package dev.jurybox.eventstore;

import dev.jurybox.eventstore.SourceRequest.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers many source requests by one query. The head comes from the same snapshot as the events. */
final class SourceBatch {

    private static final String QUERY = """
            select h.position as head, m.request, m.position, m.event_id, m.command_id, m.type, m.revision, m.subject,
                   m.partition, m.previous_position, m.recorded_at, m.payload, m.metadata
              from log_head h
              left join (select c.request, e.*
                           from %s
                          cross join lateral %s t
                           join event e on e.position = t.position) m on true""";

    private record Asked(Lookup lookup, long after) {}

    /** What one query found: for each lookup its events, and the head. */
    private static final class Found {

        private final List<List<SourcedEvent>> byLookup = new ArrayList<>();
        private final Map<Long, SourcedEvent> byPosition = new HashMap<>();
        private long head;

        private Found(int lookups) {
            for (int i = 0; i < lookups; i++)
                byLookup.add(new ArrayList<>());
        }
    }

    private final EventLog log;

    SourceBatch(EventLog log) {
        this.log = log;
    }

    /** What several requests look up is looked up once: a hundred votes on one tool read the tool once. */
    void answer(List<SourceRequest> requests) {
        var asked = new LinkedHashMap<Asked, Integer>();
        for (var request : requests) {
            for (var lookup : request.lookups())
                asked.putIfAbsent(new Asked(lookup, request.after()), asked.size());
        }
        var found = find(asked);
        for (var request : requests)
            request.history().complete(new History(eventsFor(request, asked, found), found.head));
    }

    /** In order, and once each, by however many lookups they were found. */
    private static List<SourcedEvent> eventsFor(SourceRequest request, Map<Asked, Integer> asked, Found found) {
        return request.lookups().stream()
                .flatMap(lookup -> found.byLookup.get(asked.getOrDefault(new Asked(lookup, request.after()), 0))
                        .stream())
                .distinct()
                .sorted(Comparator.comparingLong(SourcedEvent::position))
                .toList();
    }

    private Found find(Map<Asked, Integer> asked) {
        var rows = new LookupRows();
        asked.forEach((one, number) -> rows.add(number, one.after(), one.lookup()));
        return log.read("reading events for a decision", connection -> {
            try (var statement = connection.prepareStatement(QUERY.formatted(LookupRows.TABLE, rows.lookup()))) {
                rows.bind(new Binder(connection, statement));
                try (var result = statement.executeQuery()) {
                    return collect(result, asked.size());
                }
            }
        });
    }

    private static Found collect(ResultSet result, int lookups) throws SQLException {
        var found = new Found(lookups);
        while (result.next()) {
            found.head = result.getLong("head");
            var number = result.getInt("request");
            if (!result.wasNull()) found.byLookup.get(number).add(shared(result, found.byPosition));
        }
        return found;
    }

    private static SourcedEvent shared(ResultSet row, Map<Long, SourcedEvent> byPosition) throws SQLException {
        var position = row.getLong("position");
        var known = byPosition.get(position);
        if (known != null) return known;
        var read = new SourcedEvent(StoredEvents.read(row));
        byPosition.put(position, read);
        return read;
    }
}
