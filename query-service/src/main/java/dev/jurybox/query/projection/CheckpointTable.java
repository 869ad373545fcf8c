package dev.jurybox.query.projection;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.query.sql.ArrayColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the checkpoints of all partitions of a batch in one statement, instead of one statement for each.
 */
@Component
public class CheckpointTable {

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By partition; partitions that have not begun are left out. */
    public Map<Integer, Checkpoint> all(String projection, int generation) {
        return jdbc.sql("""
                select partition, position, topic_offset, events
                  from checkpoint
                 where projection = :projection
                   and generation = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .query((row, _) -> checkpoint(row))
                .list().stream()
                .collect(toMap(Checkpoint::partition, found -> found));
    }

    Checkpoint of(String projection, int generation, int partition) {
        return query(projection, generation, Set.of(partition), "")
                .getOrDefault(partition, Checkpoint.start(partition));
    }

    /**
     * Locks the checkpoints and returns them by partition, beginning those that are missing. Another transaction on one
     * of the partitions waits, and then sees that its events were applied already. All transactions lock in the order
     * of the partitions, so that they cannot deadlock.
     */
    public Map<Integer, Checkpoint> lock(String projection, int generation, Collection<Integer> partitions) {
        var locked = query(projection, generation, partitions, "order by partition for update");
        if (locked.size() == partitions.size()) return locked;
        begin(projection, generation, partitions);
        return query(projection, generation, partitions, "order by partition for update");
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

    private Map<Integer, Checkpoint> query(
            String projection, int generation, Collection<Integer> partitions, String lock) {
        return jdbc.sql("""
                select partition, position, topic_offset, events
                  from checkpoint
                 where projection = :projection
                   and generation = :generation
                   and partition = any (:partitions)
                """ + lock)
                .param("projection", projection)
                .param("generation", generation)
                .param("partitions", numbers(partitions))
                .query((row, _) -> checkpoint(row))
                .list().stream()
                .collect(toMap(Checkpoint::partition, found -> found));
    }

    void move(String projection, int generation, List<Checkpoint> to) {
        var columns = new ArrayColumns<>(to);
        jdbc.sql("""
                update checkpoint c
                   set position = t.position,
                       topic_offset = t.topic_offset,
                       events = t.events
                  from unnest(:partitions, :positions, :offsets, :events)
                       as t (partition, position, topic_offset, events)
                 where c.projection = :projection
                   and c.generation = :generation
                   and c.partition = t.partition""")
                .param("partitions", columns.of("smallint", Checkpoint::partition))
                .param("positions", columns.of("bigint", Checkpoint::position))
                .param("offsets", columns.of("bigint", Checkpoint::topicOffset))
                .param("events", columns.of("bigint", Checkpoint::events))
                .param("projection", projection)
                .param("generation", generation)
                .update();
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

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getInt("partition"), row.getLong("position"), row.getLong("topic_offset"),
                row.getLong("events"));
    }

    private static SqlArrayValue numbers(Collection<Integer> partitions) {
        return new SqlArrayValue("smallint", partitions.toArray());
    }
}
