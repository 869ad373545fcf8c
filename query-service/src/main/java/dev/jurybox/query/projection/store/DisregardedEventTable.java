package dev.jurybox.query.projection.store;

import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventType;
import dev.jurybox.query.projection.RecordedEvent;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events that were disregarded. The first projection that reads of one writes it for all, so that a generation that
 * reads the event later passes over it at once.
 */
@Component
public class DisregardedEventTable {

    private final JdbcClient jdbc;

    DisregardedEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean contains(long position) {
        return jdbc.sql("select exists (select from disregarded_event where position = :position)")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    public Set<Long> positions() {
        return new HashSet<>(jdbc.sql("select position from disregarded_event").query(Long.class).list());
    }

    public List<DisregardedEvent> all() {
        return jdbc.sql("""
                select position, subject, partition, type, reason, actor, disregarded_by, disregarded_at
                  from disregarded_event
                 order by position""")
                .query(DisregardedEvent.class)
                .list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Several projections write the same row. */
    public void add(RecordedEvent<EventDisregarded> disregard) {
        var event = disregard.event();
        var envelope = disregard.envelope();
        jdbc.sql("""
                insert into disregarded_event (position, subject, partition, type, reason, actor, disregarded_by,
                                               disregarded_at)
                values (:position, :subject, :partition, :type, :reason, :actor, :disregardedBy, :disregardedAt)
                    on conflict do nothing""")
                .param("position", event.position())
                .param("subject", event.subject())
                .param("partition", envelope.partition())
                .param("type", new EventType(event.type(), event.revision()).toString())
                .param("reason", event.reason())
                .param("actor", envelope.actor())
                .param("disregardedBy", envelope.position())
                .param("disregardedAt", envelope.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
