package dev.jurybox.eventstore;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes events, their tags and the new head in one statement, a compare-and-set on the head's position and on the time
 * of its event: after a restore to an older state another event may have that position. An empty log has no such time.
 */
final class EventTable {

    /**
     * The events of a batch are one microsecond apart. An estimated time is compared with the server's clock once this
     * statement holds the lock, and may differ from it by one second either way. If the clock was set back, the log is
     * ahead of it, and the batch may continue directly after the last event.
     */
    private static final String WRITE = """
            with batch as (
                select ?::bigint as after,
                       ?::timestamptz as after_recorded_at,
                       ?::bigint as events,
                       ?::bigint[] as partitions,
                       ?::timestamptz as first_at,
                       ?::boolean as timed_under_lock
            ), locked as materialized (
                select l.position, l.recorded_at
                  from log_head l, batch b
                 where l.position = b.after
                   and (l.recorded_at = b.after_recorded_at or b.after = 0)
                   for update of l
            ), head as materialized (
                select *, clock_timestamp() as now
                  from locked
            ), moved as (
                   update log_head
                      set position = b.after + b.events,
                          partitions = b.partitions,
                          recorded_at = b.first_at + (b.events - 1) * interval '1 microsecond'
                     from batch b, head h
                    where h.recorded_at < b.first_at
                      and (b.timed_under_lock
                           or b.first_at >= h.now - interval '1 second'
                              and (b.first_at <= h.now + interval '1 second'
                                   or b.first_at <= h.recorded_at + interval '1 microsecond'))
                returning b.after, b.first_at
            ), new_event as (
                insert into event (position, event_id, command_id, type, revision, subject, partition,
                                   previous_position, recorded_at, payload, metadata, salt, leaf)
                select n.position, n.event_id::uuid, n.command_id::uuid, n.type, n.revision, n.subject, n.partition,
                       n.previous_position, m.first_at + (n.position - m.after - 1) * interval '1 microsecond',
                       n.payload, n.metadata, n.salt, n.leaf
                  from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::int[],
                              ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                       as n (position, event_id, command_id, type, revision, subject, partition,
                             previous_position, payload, metadata, salt, leaf)
                 cross join moved m
            ), new_tag as (
                insert into event_tag (tag, type, position)
                select n.tag, n.type, n.position
                  from unnest(?::text[], ?::text[], ?::bigint[]) as n (tag, type, position)
                 cross join moved
            )
            select count(*) from moved""";

    private record TagRow(String tag, String type, long position) {}

    private EventTable() {}

    /** Returns false, and has written nothing, if the log does not end at the head or the events' time is wrong. */
    static boolean write(Connection connection, List<AppendPlan.Entry> entries, AppendPlan.Timing timing,
            LogHead head, LogHead newHead)
            throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            var firstAt = entries.getFirst().event().recordedAt();
            var headAt = head.position() == 0 ? firstAt : head.recordedAt();
            var binder = new ParameterBinder(connection, statement)
                    .value(head.position())
                    .value(headAt.atOffset(UTC))
                    .value(entries.size())
                    .longs(newHead.partitions())
                    .value(firstAt.atOffset(UTC))
                    .value(timing == AppendPlan.Timing.UNDER_LOCK);
            bindEvents(binder, entries);
            bindTags(binder, entries.stream().flatMap(EventTable::tagRows).toList());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    static boolean contains(Connection connection, UUID eventId) throws SQLException {
        try (var statement = connection.prepareStatement("select from event where event_id = ?")) {
            new ParameterBinder(connection, statement).value(eventId);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void bindEvents(ParameterBinder binder, List<AppendPlan.Entry> entries) throws SQLException {
        var events = entries.stream().map(AppendPlan.Entry::event).toList();
        binder.longs(events, StoredEvent::position)
                .uuids(events, StoredEvent::eventId)
                .uuids(events, StoredEvent::commandId)
                .texts(events, StoredEvent::type)
                .ints(events, StoredEvent::revision)
                .texts(events, StoredEvent::subject)
                .ints(events, StoredEvent::partition)
                .longs(events, StoredEvent::previousPosition)
                .bytes(events, StoredEvent::payload)
                .bytes(events, StoredEvent::metadata)
                .bytes(entries, AppendPlan.Entry::salt)
                .bytes(entries, AppendPlan.Entry::leaf);
    }

    private static void bindTags(ParameterBinder binder, List<TagRow> tags) throws SQLException {
        binder.texts(tags, TagRow::tag).texts(tags, TagRow::type).longs(tags, TagRow::position);
    }

    private static Stream<TagRow> tagRows(AppendPlan.Entry entry) {
        return entry.decided().tags().stream()
                .map(tag -> new TagRow(tag, entry.event().type(), entry.event().position()));
    }
}
