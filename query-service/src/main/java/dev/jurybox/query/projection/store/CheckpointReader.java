package dev.jurybox.query.projection.store;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.query.projection.Checkpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far generations have applied each partition, without locking anything. */
@Component
public class CheckpointReader {

    private final JdbcClient jdbc;

    CheckpointReader(JdbcClient jdbc) {
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

    public Checkpoint of(String projection, int generation, int partition) {
        return all(projection, generation).getOrDefault(partition, Checkpoint.start(partition));
    }

    /** Returns the live generation and its checkpoints, as of one moment. */
    public ProjectionState state(String projection) {
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
                    if (!row.wasNull()) checkpoints.put(partition, checkpoint(row));
                });
        return found[0];
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getInt("partition"), row.getLong("position"), row.getLong("topic_offset"),
                row.getLong("events"));
    }
}
