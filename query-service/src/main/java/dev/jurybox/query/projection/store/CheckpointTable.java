package dev.jurybox.query.projection.store;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Locks and moves the checkpoints of all partitions of a batch in one statement, instead of one for each. */
@Component
public class CheckpointTable {

    private static final String MOVE = """
            update checkpoint c
               set position = t.position,
                   topic_offset = t.topic_offset,
                   events = t.events
              from unnest(:partitions, :positions, :offsets, :events)
                   as t (partition, position, topic_offset, events)
             where c.projection = :projection
               and c.generation = :generation
               and c.partition = t.partition""";

    /**
     * Locks in the same order as all other transactions that block a live generation: first the projection, then its
     * checkpoints.
     */
    private static final String MOVE_IF_UNCHANGED = """
            with unchanged_projection as (
                select name
                  from projection
                 where name = :projection
                   and live = :generation
                   and amended = :amended
                   for share),
            unchanged as (
                select c.partition
                  from checkpoint c
                  join unnest(:partitions, :left) as l (partition, position) using (partition, position)
                 where c.projection = :projection
                   and c.generation = :generation
                   and exists (select from unchanged_projection)
                 order by c.partition
                   for update of c)
            """ + MOVE + " and (select count(*) from unchanged) = :count";

    private final JdbcClient jdbc;

    public CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the checkpoints and returns them by partition, beginning those that are missing. Another transaction on one
     * of the partitions waits, and then sees that its events were applied already. All transactions lock in the order
     * of the partitions, so that they cannot deadlock.
     */
    public Map<Integer, Checkpoint> lock(String projection, int generation, Collection<Integer> partitions) {
        var locked = lockExisting(projection, generation, partitions);
        if (locked.size() == partitions.size()) return locked;
        begin(projection, generation, partitions);
        return lockExisting(projection, generation, partitions);
    }

    private Map<Integer, Checkpoint> lockExisting(String projection, int generation, Collection<Integer> partitions) {
        return jdbc.sql("""
                select partition, position, topic_offset, events
                  from checkpoint
                 where projection = :projection
                   and generation = :generation
                   and partition = any (:partitions)
                 order by partition
                   for update""")
                .param("projection", projection)
                .param("generation", generation)
                .param("partitions", numbers(partitions))
                .query((row, _) -> CheckpointReader.checkpoint(row))
                .list().stream()
                .collect(toMap(Checkpoint::partition, found -> found));
    }

    private void begin(String projection, int generation, Collection<Integer> partitions) {
        jdbc.sql("""
                insert into checkpoint (projection, generation, partition, position, topic_offset, events)
                select :projection, :generation, p.partition, 0, -1, 0
                  from unnest(:partitions) as p (partition)
                 order by p.partition
                    on conflict do nothing""")
                .param("projection", projection)
                .param("generation", generation)
                .param("partitions", numbers(partitions))
                .update();
    }

    public void move(String projection, int generation, List<Checkpoint> to) {
        moving(MOVE, projection, generation, new ArrayColumns<>(to)).update();
    }

    /** Moves by compare-and-set: returns false and moves nothing if anything differs from {@code from}. */
    public boolean moveIfUnchanged(String projection, ProjectionState from, List<Checkpoint> to) {
        var columns = new ArrayColumns<>(to);
        return moving(MOVE_IF_UNCHANGED, projection, from.generation(), columns)
                .param("amended", from.amended())
                .param("left", columns.of("bigint", checkpoint -> from.at(checkpoint.partition()).position()))
                .param("count", to.size())
                .update() == to.size();
    }

    private StatementSpec moving(String sql, String projection, int generation, ArrayColumns<Checkpoint> to) {
        return jdbc.sql(sql)
                .param("projection", projection)
                .param("generation", generation)
                .param("partitions", to.of("smallint", Checkpoint::partition))
                .param("positions", to.of("bigint", Checkpoint::position))
                .param("offsets", to.of("bigint", Checkpoint::topicOffset))
                .param("events", to.of("bigint", Checkpoint::events));
    }

    /**
     * Copies topic offsets from one generation to another where both are at the same position: there both read on at
     * the same offset.
     */
    public void shareOffsets(String projection, int from, int to) {
        jdbc.sql("""
                update checkpoint c
                   set topic_offset = s.topic_offset
                  from checkpoint s
                 where c.projection = :projection
                   and c.generation = :to
                   and s.projection = c.projection
                   and s.generation = :from
                   and s.partition = c.partition
                   and s.position = c.position""")
                .param("projection", projection)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static SqlArrayValue numbers(Collection<Integer> partitions) {
        return new SqlArrayValue("smallint", partitions.toArray());
    }
}
