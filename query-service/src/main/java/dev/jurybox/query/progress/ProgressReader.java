package dev.jurybox.query.progress;

import dev.jurybox.query.progress.ProgressSnapshot.ProjectionPartition;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads the positions of the live generations, and the subjects that have changed since a position. */
@Component
class ProgressReader {

    private final JdbcClient jdbc;
    private final ProjectionRegistry projections;

    ProgressReader(JdbcClient jdbc, ProjectionRegistry projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    ProgressSnapshot now() {
        var live = new HashMap<String, Integer>();
        var amended = new HashMap<String, Long>();
        var positions = new HashMap<ProjectionPartition, Long>();
        jdbc.sql("""
                select p.name, p.live, p.amended, c.partition, c.position
                  from projection p
                  left join checkpoint c on c.projection = p.name and c.generation = p.live
                 where p.name = any (:projections)""")
                .param("projections", names())
                .query(row -> {
                    live.put(row.getString("name"), row.getInt("live"));
                    amended.put(row.getString("name"), row.getLong("amended"));
                    var position = row.getLong("position");
                    if (!row.wasNull()) {
                        positions.put(new ProjectionPartition(row.getString("name"), row.getInt("partition")),
                                position);
                    }
                });
        return new ProgressSnapshot(live, amended, positions);
    }

    /** Returns, by projection, the subjects with an event applied since the earlier snapshot. */
    Map<String, Set<String>> changedSince(ProgressSnapshot earlier, List<ProjectionPartition> places,
            Map<String, Integer> live) {
        if (places.isEmpty()) return Map.of();
        var columns = new ArrayColumns<>(places);
        var changed = new HashMap<String, Set<String>>();
        jdbc.sql("""
                select s.projection, s.subject
                  from unnest(:projections, :generations, :partitions, :positions)
                       as v (projection, generation, partition, position)
                  join subject_at s
                    on s.projection = v.projection
                   and s.generation = v.generation
                   and s.partition = v.partition
                   and s.position > v.position""")
                .param("projections", columns.of("text", ProjectionPartition::projection))
                .param("generations",
                        columns.of("int",
                                projectionPartition -> live.getOrDefault(projectionPartition.projection(), 0)))
                .param("partitions", columns.of("smallint", ProjectionPartition::partition))
                .param("positions", columns.of("bigint", earlier::at))
                .query(row -> {
                    changed.computeIfAbsent(row.getString("projection"), _ -> new HashSet<>())
                            .add(row.getString("subject"));
                });
        return changed;
    }

    /** Returns at most {@code most} subjects of which a live generation has applied an event beyond a vector. */
    Set<String> changedSince(PositionVector positionVector, int most) {
        return new HashSet<>(jdbc.sql("""
                select distinct s.subject
                  from (select distinct partition from checkpoint) as c
                  join projection p on true
                  join subject_at s
                    on s.projection = p.name
                   and s.generation = p.live
                   and s.partition = c.partition
                   and s.position > coalesce((:positions::bigint[])[c.partition + 1], 0)
                 where p.name = any (:projections)
                 limit :most""")
                .param("projections", names())
                .param("positions", new SqlArrayValue("bigint", positionVector.positions().toArray()))
                .param("most", most)
                .query(String.class)
                .list());
    }

    /** One for each statement: the driver frees the array after it. */
    private SqlArrayValue names() {
        return new SqlArrayValue("text", projections.names().toArray());
    }
}
