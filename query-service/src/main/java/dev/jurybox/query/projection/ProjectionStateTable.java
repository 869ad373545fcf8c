package dev.jurybox.query.projection;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the state of a projection's live generation, and moves its checkpoints by compare-and-set in one statement. */
@Component
class ProjectionStateTable {

    /**
     * Locks in the same order as all other transactions that block a live generation: first the projection, then its
     * checkpoints.
     */
    private static final String MOVE_ON = """
            with told as (
                select name
                  from projection
                 where name = :projection
                   and live = :generation
                   and amended = :amended
                   for share),
            as_left as (
                select c.partition
                  from checkpoint c
                  join unnest(:partitions, :left) as l (partition, position) using (partition, position)
                 where c.projection = :projection
                   and c.generation = :generation
                   and exists (select from told)
                 order by c.partition
                   for update of c)
            update checkpoint c
               set position = t.position,
                   topic_offset = t.topic_offset,
                   events = t.events
              from unnest(:partitions, :positions, :offsets, :events)
                   as t (partition, position, topic_offset, events)
             where c.projection = :projection
               and c.generation = :generation
               and c.partition = t.partition
               and (select count(*) from as_left) = :count""";

    private final JdbcClient jdbc;

    ProjectionStateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProjectionState of(String projection) {
        var checkpoints = new HashMap<Integer, Checkpoint>();
        var found = new ProjectionState[1];
        jdbc.sql("""
                select p.live, p.amended, c.partition, c.position, c.topic_offset, c.events
                  from projection p
                  left join checkpoint c on c.projection = p.name and c.generation = p.live
                 where p.name = :projection""")
                .param("projection", projection)
                .query(row -> {
                    found[0] = new ProjectionState(row.getInt("live"), row.getLong("amended"), checkpoints, null);
                    var partition = row.getInt("partition");
                    if (!row.wasNull()) checkpoints.put(partition, CheckpointTable.checkpoint(row));
                });
        return found[0];
    }

    /** Returns false and moves nothing if anything differs from {@code from}. */
    boolean moveOn(String projection, ProjectionState from, List<Checkpoint> to) {
        var columns = new ArrayColumns<>(to);
        return jdbc.sql(MOVE_ON)
                .param("projection", projection)
                .param("generation", from.generation())
                .param("amended", from.amended())
                .param("partitions", columns.of("smallint", Checkpoint::partition))
                .param("left", columns.of("bigint", checkpoint -> from.at(checkpoint.partition()).position()))
                .param("positions", columns.of("bigint", Checkpoint::position))
                .param("offsets", columns.of("bigint", Checkpoint::topicOffset))
                .param("events", columns.of("bigint", Checkpoint::events))
                .param("count", to.size())
                .update() == to.size();
    }
}
