package dev.jurybox.eventstore;

import dev.jurybox.eventstore.SourceRequest.History;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Answers many source requests by one query. The head comes from the same snapshot as the events. */
final class SourceBatch {

    private static final String QUERY = """
            select h.position as head, m.request, e.*
              from log_head h
              left join (select distinct c.request, t.position
                           from %s
                          cross join lateral %s t) m on true
              left join event e on e.position = m.position
             order by m.request, m.position""".formatted(CriteriaRows.TABLE, CriteriaRows.LOOKUP);

    private final DataSource database;

    SourceBatch(DataSource database) {
        this.database = database;
    }

    void answer(List<SourceRequest> requests) {
        var rows = new CriteriaRows();
        var found = new ArrayList<List<StoredEvent>>();
        for (var request : requests) {
            rows.add(found.size(), request.after(), request.criteria());
            found.add(new ArrayList<>());
        }
        var head = query(rows, found);
        IntStream.range(0, found.size())
                .forEach(i -> requests.get(i).history().complete(new History(found.get(i), head)));
    }

    private long query(CriteriaRows rows, List<List<StoredEvent>> found) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(QUERY)) {
            rows.bind(new Binder(connection, statement));
            try (var result = statement.executeQuery()) {
                long head = 0;
                while (result.next()) {
                    head = result.getLong("head");
                    var request = result.getInt("request");
                    if (!result.wasNull()) found.get(request).add(StoredEvents.read(result));
                }
                return head;
            }
        } catch (SQLException e) {
            throw new EventLogException.Unavailable("reading events for a decision", e);
        }
    }
}
