package dev.jurybox.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Optimistic concurrency: finds the requests of a batch whose criteria match an event that was recorded after their
 * consistency marker, either in the log or earlier in the batch.
 */
final class ConflictDetector {

    /** Runs after the head is locked, as its own statement, to see what was committed before the lock was granted. */
    private static final String QUERY = """
            select distinct c.request
              from %s
             cross join lateral (select from %s t limit 1) t""";

    private final RecentEventCache recent;
    private final Set<Integer> overtaken;

    private ConflictDetector(RecentEventCache recent, Set<Integer> overtaken) {
        this.recent = recent;
        this.overtaken = overtaken;
    }

    /** For a batch whose conflicts can all be found in the cache. */
    static ConflictDetector among(RecentEventCache recent) {
        return new ConflictDetector(recent, Set.of());
    }

    /** Queries the log for those requests that sourced before the cache begins. */
    static ConflictDetector of(List<WriteRequest> batch, RecentEventCache recent, Connection connection)
            throws SQLException {
        var rows = new TagQueryParameters();
        for (int i = 0; i < batch.size(); i++) {
            var request = batch.get(i);
            if (recent.knowsAllAfter(request.after())) continue;
            for (var query : request.unlessAny())
                rows.add(i, request.after(), query);
        }
        return new ConflictDetector(recent, rows.isEmpty() ? Set.of() : query(rows, connection));
    }

    /** Must be called in the order of the batch, after all earlier requests were accepted or not. */
    boolean overtook(int index, AppendRequest request) {
        return overtaken.contains(index)
                || recent.isBeyondHead(request)
                || request.unlessAny().stream().anyMatch(query -> recent.anyMatch(query, request.after()));
    }

    void accept(AppendRequest request) {
        request.events().forEach(recent::add);
    }

    private static Set<Integer> query(TagQueryParameters rows, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(QUERY.formatted(TagQueryParameters.TABLE, rows.lookup()))) {
            rows.bind(new ParameterBinder(connection, statement));
            try (var result = statement.executeQuery()) {
                var overtaken = new HashSet<Integer>();
                while (result.next())
                    overtaken.add(result.getInt(1));
                return overtaken;
            }
        }
    }
}
