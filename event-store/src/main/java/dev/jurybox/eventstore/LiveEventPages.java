package dev.jurybox.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Pages of the log for a live stream. A page covers all events up to its end and holds those that match. */
final class LiveEventPages {

    /** The position at which the page ends, and the matching events on it. */
    record Page(long end, List<StoredEvent> matches) {}

    private static final int EVENTS_MAX = 1_000;

    private static final String TAGGED = """
            select distinct t.position
              from %s
             cross join lateral %s t
             where t.position <= ?""";

    private final EventLog log;
    private final EventCriteria criteria;

    LiveEventPages(EventLog log, EventCriteria criteria) {
        this.log = log;
        this.criteria = criteria;
    }

    Page after(long position) {
        var events = log.after(position, EVENTS_MAX);
        if (events.isEmpty()) return new Page(position, List.of());
        var end = events.getLast().position();
        var tagged = tagged(position, end);
        return new Page(end, events.stream()
                .filter(event -> tagged.contains(event.position()) || matchesUntagged(event))
                .toList());
    }

    private boolean matchesUntagged(StoredEvent event) {
        return criteria.matches(new QualifiedName(event.type()), Set.of());
    }

    private Set<Long> tagged(long after, long end) {
        var rows = new TagQueryParameters();
        TagQuery.ofTagged(criteria.flatten()).forEach(query -> rows.add(0, after, query));
        return rows.isEmpty() ? Set.of() : query(rows, end);
    }

    private Set<Long> query(TagQueryParameters rows, long end) {
        return log.read("following the log", connection -> {
            try (var statement = connection
                    .prepareStatement(TAGGED.formatted(TagQueryParameters.TABLE, rows.lookup()))) {
                rows.bind(new ParameterBinder(connection, statement)).value(end);
                try (var result = statement.executeQuery()) {
                    var positions = new HashSet<Long>();
                    while (result.next())
                        positions.add(result.getLong(1));
                    return positions;
                }
            }
        });
    }
}
