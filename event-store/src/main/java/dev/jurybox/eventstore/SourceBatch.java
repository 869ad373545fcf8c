package dev.jurybox.eventstore;

import dev.jurybox.eventstore.SourceRequest.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Answers many source requests by one query. The head comes from the same snapshot as the events. */
final class SourceBatch {

    private static final String QUERY = """
            select h.position as head, m.request, e.position, e.event_id, e.command_id, e.type, e.revision, e.subject,
                   e.partition, e.previous_position, e.recorded_at, e.payload, e.metadata
              from log_head h
              left join (select distinct c.request, t.position
                           from %s
                          cross join lateral %s t) m on true
              left join event e on e.position = m.position
             order by m.request, m.position""";

    private final EventLog log;

    SourceBatch(EventLog log) {
        this.log = log;
    }

    /** Requests for the same history share its rows: a hundred clicks of one voter are one look-up. */
    void answer(List<SourceRequest> requests) {
        var asked = new LinkedHashMap<SourceRequest.Question, Integer>();
        var rows = new CriteriaRows();
        for (var request : requests) {
            asked.computeIfAbsent(request.question(), question -> {
                rows.add(asked.size(), question.after(), question.criteria());
                return asked.size();
            });
        }
        var found = new ArrayList<List<StoredEvent>>();
        asked.forEach((_, _) -> found.add(new ArrayList<>()));
        var head = query(rows, found);
        requests.forEach(request -> request.history()
                .complete(new History(found.get(asked.getOrDefault(request.question(), 0)), head)));
    }

    private long query(CriteriaRows rows, List<List<StoredEvent>> found) {
        return log.read("reading events for a decision", connection -> {
            try (var statement = connection.prepareStatement(QUERY.formatted(CriteriaRows.TABLE, rows.lookup()))) {
                rows.bind(new Binder(connection, statement));
                try (var result = statement.executeQuery()) {
                    return collect(result, found);
                }
            }
        });
    }

    private static long collect(ResultSet result, List<List<StoredEvent>> found) throws SQLException {
        long head = 0;
        while (result.next()) {
            head = result.getLong("head");
            var request = result.getInt("request");
            if (!result.wasNull()) found.get(request).add(StoredEvents.read(result));
        }
        return head;
    }
}
