package dev.jurybox.query.feed;

import dev.jurybox.query.rows.ArrayColumns;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps for each projection how far each subject's story is told: so a reader finds what is new to it. */
@Component
class SubjectPositionTable {

    private final JdbcClient rows;

    SubjectPositionTable(JdbcClient rows) {
        this.rows = rows;
    }

    /** In key order, so that two writers never wait for each other in a circle. */
    void move(String projection, int generation, Collection<SubjectPosition> subjects) {
        if (subjects.isEmpty()) return;
        var columns = new ArrayColumns<>(subjects);
        rows.sql("""
                insert into subject_at as s (projection, generation, subject, partition, position)
                select :projection, :generation, t.subject, t.partition, t.position
                  from unnest(:subjects, :partitions, :positions) as t (subject, partition, position)
                 order by t.subject
                    on conflict (projection, generation, subject) do update
                   set position = excluded.position""")
                .param("projection", projection)
                .param("generation", generation)
                .param("subjects", columns.of("text", SubjectPosition::subject))
                .param("partitions", columns.of("smallint", SubjectPosition::partition))
                .param("positions", columns.of("bigint", SubjectPosition::position))
                .update();
    }
}
