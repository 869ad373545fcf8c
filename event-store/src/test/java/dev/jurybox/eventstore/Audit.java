package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads a whole log and checks that its events can have been recorded in exactly this order. */
final class Audit {

    private static final String STORED = """
            select e.salt, e.leaf, coalesce(t.tags, '{}') as tags
              from event e
              left join (select position, type, array_agg(tag) as tags
                           from event_tag
                          group by position, type) t
                on t.position = e.position
               and t.type = e.type
             order by e.position""";

    private final EventLog log;
    private final LogHead head;
    private final List<StoredEvent> events;
    private final List<Claim> claims;

    Audit(EventLog log) {
        this.log = log;
        head = log.head();
        events = log.after(0, Integer.MAX_VALUE);
        claims = events.stream().map(event -> Claim.parse(event.type(), new String(event.payload(), UTF_8))).toList();
    }

    List<StoredEvent> events() {
        return events;
    }

    /** The fields of an event that must never change. Byte arrays are wrapped, so that they are compared by content. */
    static List<?> fields(StoredEvent event) {
        return Arrays.asList(event.position(), event.eventId(), event.commandId(), event.type(), event.revision(),
                event.subject(), event.partition(), event.previousPosition(), event.recordedAt(),
                ByteBuffer.wrap(event.payload()), ByteBuffer.wrap(event.metadata()));
    }

    void positionsAreDenseAndEachHasALaterTime() {
        assertThat(events).extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, head.position()).boxed().toList());
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted().doesNotHaveDuplicates();
    }

    void eachPartitionIsAChain() {
        var last = new long[head.partitions().length];
        assertThat(events).allSatisfy(event -> {
            assertThat(event.partition()).isEqualTo(SubjectPartitions.of(event.subject(), last.length));
            assertThat(event.previousPosition()).isEqualTo(last[event.partition()]);
            last[event.partition()] = event.position();
        });
        assertThat(head.partitions()).isEqualTo(last);
    }

    /**
     * Each decision had seen every matching event before its own position: no such event was recorded between its read
     * and its append.
     */
    void eachConditionHeldWhenItsEventWasRecorded() {
        var watching = boundariesByTag();
        var sights = new HashMap<Boundary, Sight>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var position = events.get(i).position();
            assertThat(claim.sight())
                    .as("what was seen of %s by the decision recorded at %d", claim.boundary(), position)
                    .isEqualTo(sights.getOrDefault(claim.boundary(), Sight.NOTHING));
            claim.tags().stream().flatMap(tag -> watching.getOrDefault(tag, Set.of()).stream()).distinct()
                    .forEach(one -> sights.put(one,
                            claim.seenAfter(position, sights.getOrDefault(one, Sight.NOTHING), one)));
        }
    }

    private Map<String, Set<Boundary>> boundariesByTag() {
        var boundaries = new HashMap<String, Set<Boundary>>();
        for (var claim : claims)
            for (var choice : claim.boundary().choices())
                for (var tag : choice.tags())
                    boundaries.computeIfAbsent(tag, _ -> new HashSet<>()).add(claim.boundary());
        return boundaries;
    }

    void leavesAndTagsAreTheirEvents() {
        log.read("auditing", connection -> {
            try (var statement = connection.prepareStatement(STORED); var rows = statement.executeQuery()) {
                for (int i = 0; i < events.size(); i++)
                    assertStored(i, rows);
                return rows;
            }
        });
    }

    private void assertStored(int index, ResultSet row) throws SQLException {
        assertThat(row.next()).isTrue();
        var event = events.get(index);
        assertThat(row.getBytes("leaf")).as("leaf of %d", event.position())
                .isEqualTo(LeafHash.of(head.logId(), event, row.getBytes("salt")));
        assertThat(Stream.of((String[]) row.getArray("tags").getArray())).as("tags of %d", event.position())
                .containsExactlyInAnyOrderElementsOf(claims.get(index).tags().stream()
                        .map(tag -> TagText.of(Boundary.tag(tag))).collect(toSet()));
    }
}
