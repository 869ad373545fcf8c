package dev.jurybox.query.projection.store;

import dev.jurybox.query.projection.RawEvent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The subjects that are parked because one of their events cannot be applied. */
@Component
public class ParkedSubjectTable {

    private static final int REASON_MAX = 1_000;

    private final JdbcClient jdbc;

    ParkedSubjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<String> subjects(String projection, int generation) {
        return new HashSet<>(jdbc
                .sql("""
                        select subject
                          from parked_subject
                         where projection = :projection
                           and generation = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .query(String.class)
                .list());
    }

    public List<ParkedSubject> all() {
        return jdbc.sql("""
                select projection, generation, subject, partition, position, type, reason, skipped, parked_at
                  from parked_subject
                 order by projection, generation, partition, position""")
                .query(ParkedSubject.class)
                .list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Returns those that are parked at a disregarded event, in generations that are live, being built or built. */
    public List<ParkedSubject> atDisregardedEvents() {
        return jdbc.sql("""
                select s.projection, s.generation, s.subject, s.partition, s.position, s.type, s.reason, s.skipped,
                       s.parked_at
                  from parked_subject s
                  join disregarded_event d on d.position = s.position
                 where exists (select from projection p where p.name = s.projection and p.live = s.generation)
                    or exists (select
                                 from generation g
                                where g.projection = s.projection
                                  and g.generation = s.generation
                                  and g.state in ('BUILDING', 'BUILT'))
                 order by s.projection, s.generation, s.position""")
                .query(ParkedSubject.class)
                .list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    public Optional<ParkedSubject> find(String projection, int generation, String subject) {
        return of(projection, generation).filter(each -> each.subject().equals(subject)).findFirst();
    }

    public Stream<ParkedSubject> of(String projection, int generation) {
        return all().stream()
                .filter(each -> each.projection().equals(projection))
                .filter(each -> each.generation() == generation);
    }

    /** Returns those of the subjects that are parked in the live generation of one of the projections. */
    public List<String> parkedInLive(Collection<String> subjects, Collection<String> projections) {
        return jdbc.sql("""
                select distinct s.subject
                  from parked_subject s
                  join projection p on p.name = s.projection and p.live = s.generation
                 where s.subject = any (:subjects)
                   and p.name = any (:projections)""")
                .param("projections", new SqlArrayValue("text", projections.toArray()))
                .param("subjects", new SqlArrayValue("text", subjects.toArray()))
                .query(String.class)
                .list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    public void park(String projection, int generation, RawEvent event, String reason) {
        jdbc.sql("""
                insert into parked_subject (projection, generation, subject, partition, position, type, reason)
                values (:projection, :generation, :subject, :partition, :position, :type, :reason)""")
                .param("projection", projection)
                .param("generation", generation)
                .param("subject", event.subject())
                .param("partition", event.partition())
                .param("position", event.position())
                .param("type", event.type().toString())
                .param("reason", reason.substring(0, Math.min(reason.length(), REASON_MAX)).replace("\0", ""))
                .update();
    }

    public void skipped(String projection, int generation, String subject, long events) {
        jdbc.sql("""
                update parked_subject
                   set skipped = skipped + :events
                 where projection = :projection
                   and generation = :generation
                   and subject = :subject""")
                .param("projection", projection)
                .param("generation", generation)
                .param("subject", subject)
                .param("events", events)
                .update();
    }

    /** Returns false if the subject is no longer parked, or is parked at another event. */
    public boolean unpark(ParkedSubject parked) {
        return jdbc.sql("""
                delete from parked_subject
                 where projection = :projection
                   and generation = :generation
                   and subject = :subject
                   and position = :position""")
                .param("projection", parked.projection())
                .param("generation", parked.generation())
                .param("subject", parked.subject())
                .param("position", parked.position())
                .update() > 0;
    }
}
