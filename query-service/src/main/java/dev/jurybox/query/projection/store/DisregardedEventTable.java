package dev.jurybox.query.projection.store;

import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventType;
import dev.jurybox.query.projection.RecordedEvent;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events that were disregarded. The first projection that reads of one writes it for all, so that a generation that
 * reads the event later passes over it at once.
 */
@Component
public class DisregardedEventTable {

    private final JdbcClient jdbc;
    private volatile @Nullable Set<Long> known;

    DisregardedEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean contains(long position) {
        return jdbc.sql("select exists (select from disregarded_event where position = :position)")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    /** The positions that are in the table, which are known from now on. */
    public Set<Long> positions() {
        return learn(new HashSet<>(jdbc.sql("select position from disregarded_event").query(Long.class).list()));
    }

    /**
     * The positions that this process has read or written. It reads them when it begins, and when it does not know what
     * others did: votes are applied without a query.
     */
    public Set<Long> known() {
        var found = known;
        return found == null ? positions() : found;
    }

    /** A row that is written may not be visible yet to a concurrent reader, so that none is forgotten. */
    private synchronized Set<Long> learn(Set<Long> more) {
        var all = new HashSet<>(more);
        if (known != null) all.addAll(known);
        var found = Set.copyOf(all);
        known = found;
        return found;
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

    /** Deletes an event that is not disregarded by the event that it names, because the log lost that one. */
    public synchronized void remove(DisregardedEvent event) {
        jdbc.sql("""
                delete from disregarded_event
                 where position = :position
                   and disregarded_by = :disregardedBy""")
                .param("position", event.position())
                .param("disregardedBy", event.disregardedBy())
                .update();
        known = null;
    }

    /** Several projections write the same row. It is replaced if the log lost the event that disregarded it. */
    public void add(RecordedEvent<EventDisregarded> disregard) {
        var event = disregard.event();
        var envelope = disregard.envelope();
        jdbc.sql("""
                insert into disregarded_event (position, subject, partition, type, reason, actor, disregarded_by,
                                               disregarded_at)
                values (:position, :subject, :partition, :type, :reason, :actor, :disregardedBy, :disregardedAt)
                    on conflict (position) do update
                       set subject = excluded.subject, partition = excluded.partition, type = excluded.type,
                           reason = excluded.reason, actor = excluded.actor,
                           disregarded_by = excluded.disregarded_by, disregarded_at = excluded.disregarded_at
                     where disregarded_event.disregarded_by <> excluded.disregarded_by""")
                .param("position", event.position())
                .param("subject", event.subject())
                .param("partition", envelope.partition())
                .param("type", new EventType(event.type(), event.revision()).toString())
                .param("reason", event.reason())
                .param("actor", envelope.actor())
                .param("disregardedBy", envelope.position())
                .param("disregardedAt", envelope.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
        learn(Set.of(event.position()));
    }
}
