package dev.jurybox.query.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of checkpoints. */
@Component
class Checkpoints {

    private final JdbcClient rows;

    Checkpoints(JdbcClient rows) {
        this.rows = rows;
    }

    Checkpoint of(String projection, int generation, int partition) {
        return query(projection, generation, partition, "");
    }

    /** Whoever else works on this partition waits, and then sees that it came too late. */
    Checkpoint lock(String projection, int generation, int partition) {
        rows.sql("""
                insert into checkpoint (projection, generation, partition, position, topic_offset)
                values (:projection, :generation, :partition, 0, -1)
                    on conflict do nothing""")
                .param("projection", projection)
                .param("generation", generation)
                .param("partition", partition)
                .update();
        return query(projection, generation, partition, "for update");
    }

    private Checkpoint query(String projection, int generation, int partition, String lock) {
        return rows.sql("""
                select partition, position, topic_offset
                  from checkpoint
                 where projection = :projection
                   and generation = :generation
                   and partition = :partition
                """ + lock)
                .param("projection", projection)
                .param("generation", generation)
                .param("partition", partition)
                .query(Checkpoint.class)
                .optional()
                .orElseGet(() -> Checkpoint.start(partition));
    }

    void move(String projection, int generation, Checkpoint to) {
        rows.sql("""
                update checkpoint
                   set position = :position,
                       topic_offset = :offset
                 where projection = :projection
                   and generation = :generation
                   and partition = :partition""")
                .param("position", to.position())
                .param("offset", to.topicOffset())
                .param("projection", projection)
                .param("generation", generation)
                .param("partition", to.partition())
                .update();
    }
}
