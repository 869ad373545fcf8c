package dev.jurybox.eventstore;

import java.util.List;

/** Pages of a history up to the head of the log at the first page. The log only grows, so all are of that moment. */
final class HistoryPages {

    static final int EVENTS_MAX = 200;

    private static final String PAGE = """
            select e.position, e.event_id, e.command_id, e.type, e.revision, e.subject, e.partition,
                   e.previous_position, e.recorded_at, e.payload, e.metadata
              from (select distinct t.position
                      from unnest(?::text[], ?::text[]) as c (tag, type)
                     cross join lateral (select t.position
                                           from event_tag t
                                          where t.tag = c.tag
                                            and t.type = c.type
                                            and t.position > ?
                                            and t.position <= ?
                                          order by t.position
                                          limit ?) t
                     order by t.position
                     limit ?) p
              join event e on e.position = p.position
             order by e.position""";

    /** Each is one probe of the index, which has positions in order, so that a page costs the same wherever it is. */
    private record Probe(String tag, String type) {}

    private final EventLog log;
    private final List<Probe> probes;
    private final long head;

    private HistoryPages(EventLog log, List<Probe> probes) {
        this.log = log;
        this.probes = probes;
        this.head = log.head().position();
    }

    static HistoryPages of(List<TagQuery> lookups, EventLog log) {
        if (!lookups.stream().allMatch(TagQuery::isPlain))
            throw new EventLogException.Refused("a history is paged by types and one tag, got " + lookups);
        return new HistoryPages(log, lookups.stream().flatMap(query -> query.types().names().stream()
                .map(type -> new Probe(query.tag(), type))).distinct().toList());
    }

    long head() {
        return head;
    }

    /** The next events in order; fewer than {@link #EVENTS_MAX} only if they are the last. */
    List<StoredEvent> after(long position) {
        return log.read("reading a page of events for a decision", connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                new ParameterBinder(connection, statement).texts(probes, Probe::tag).texts(probes, Probe::type)
                        .value(position).value(head).value(EVENTS_MAX).value(EVENTS_MAX);
                return StoredEventReader.all(statement);
            }
        });
    }
}
