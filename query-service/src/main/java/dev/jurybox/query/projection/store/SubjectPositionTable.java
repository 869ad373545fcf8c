package dev.jurybox.query.projection.store;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the position of the last applied event of each subject for each projection, so that the subjects that changed
 * since a position can be found.
 */
@Component
public class SubjectPositionTable {

    private final JdbcClient jdbc;

    SubjectPositionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the partition of a subject of which any projection has applied an event. */
    public Optional<Integer> partition(String subject) {
        return jdbc.sql("select partition from subject_at where subject = :subject limit 1")
                .param("subject", subject)
                .query(Integer.class)
                .optional();
    }

    /** Writes in key order, so that two transactions cannot deadlock. */
    public void move(String projection, int generation, Collection<LastSubjectEvent> subjects) {
        if (subjects.isEmpty()) return;
        var columns = new ArrayColumns<>(subjects);
        jdbc.sql("""
                insert into subject_at as s (projection, generation, subject, partition, position)
                select :projection, :generation, t.subject, t.partition, t.position
                  from unnest(:subjects, :partitions, :positions) as t (subject, partition, position)
                 order by t.subject
                    on conflict (projection, generation, subject) do update
                   set position = excluded.position""")
                .param("projection", projection)
                .param("generation", generation)
                .param("subjects", columns.of("text", LastSubjectEvent::subject))
                .param("partitions", columns.of("smallint", LastSubjectEvent::partition))
                .param("positions", columns.of("bigint", LastSubjectEvent::position))
                .update();
    }
}
