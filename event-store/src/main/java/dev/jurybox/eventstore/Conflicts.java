package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** Who in a batch decided on a past that has moved since: because of the log, or of somebody earlier in the batch. */
final class Conflicts {

    /** Runs after the head is locked and as a statement of its own: one that waited for the lock sees the past. */
    private static final String QUERY = """
            select distinct c.request
              from %s
             cross join lateral (select from %s t limit 1) t""";

    private final Set<Integer> overtaken;
    private final Map<Tag, List<NewEvent>> earlierInBatch = new HashMap<>();

    private Conflicts(Set<Integer> overtaken) {
        this.overtaken = overtaken;
    }

    static Conflicts of(List<AppendRequest> batch, Connection connection) throws SQLException {
        var rows = new CriteriaRows();
        for (int i = 0; i < batch.size(); i++) {
            var request = batch.get(i);
            if (request.isConditional()) rows.add(i, request.after(), request.condition().criteria());
        }
        return new Conflicts(rows.isEmpty() ? Set.of() : query(rows, connection));
    }

    /** Must be asked in the order of the batch. */
    boolean overtook(int index, AppendRequest request) {
        return overtaken.contains(index) || request.isConditional() && overtookInBatch(request);
    }

    void accept(AppendRequest request) {
        for (var event : request.events()) {
            for (var tag : event.tags())
                earlierInBatch.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event);
        }
    }

    private boolean overtookInBatch(AppendRequest request) {
        return request.condition().criteria().flatten().stream().anyMatch(this::matchesEarlier);
    }

    private boolean matchesEarlier(EventCriterion criterion) {
        var lead = criterion.tags().iterator().next();
        return earlierInBatch.getOrDefault(lead, List.of()).stream()
                .anyMatch(event -> criterion.matches(event.type(), event.tags()));
    }

    private static Set<Integer> query(CriteriaRows rows, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(QUERY.formatted(CriteriaRows.TABLE, rows.lookup()))) {
            rows.bind(new Binder(connection, statement));
            try (var result = statement.executeQuery()) {
                var overtaken = new HashSet<Integer>();
                while (result.next())
                    overtaken.add(result.getInt(1));
                return overtaken;
            }
        }
    }
}
