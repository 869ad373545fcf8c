package dev.jurybox.query.feed;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Keeps for each projection how far each subject's story is told: so a reader finds what is new to it. */
@Component
class SubjectsAt {

    private final JdbcClient rows;

    SubjectsAt(JdbcClient rows) {
        this.rows = rows;
    }

    /** In key order, so that two writers never wait for each other in a circle. */
    void move(String projection, int generation, Collection<SubjectAt> subjects) {
        if (subjects.isEmpty()) return;
        rows.sql("""
                insert into subject_at as s (projection, generation, subject, partition, position)
                select :projection, :generation, t.subject, t.partition, t.position
                  from unnest(:subjects, :partitions, :positions) as t (subject, partition, position)
                 order by t.subject
                    on conflict (projection, generation, subject) do update
                   set position = excluded.position""")
                .param("projection", projection)
                .param("generation", generation)
                .param("subjects", column("text", subjects, SubjectAt::subject))
                .param("partitions", column("smallint", subjects, SubjectAt::partition))
                .param("positions", column("bigint", subjects, SubjectAt::position))
                .update();
    }

    private static SqlArrayValue column(String type, Collection<SubjectAt> subjects, Function<SubjectAt, ?> value) {
        return new SqlArrayValue(type, subjects.stream().map(value).toArray());
    }
}
