package dev.jurybox.query.projection.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Locks and moves the checkpoints of all partitions of a batch in one statement, instead of one for each. */
@Component
public class CheckpointTable {

    /** The next checkpoint of one partition, and the one that it must still have. */
    private record PartitionMove(String projection, int generation, Checkpoint from, Checkpoint to) {

        static Stream<PartitionMove> of(CheckpointMove move) {
            return move.to().stream()
                    .map(to -> new PartitionMove(move.projection(), move.from().generation(),
                            move.from().at(to.partition()), to));
        }
    }

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
        jdbc.sql(CheckpointStatements.BEGIN)
                .param("projection", projection)
                .param("generation", generation)
                .param("partitions", numbers(partitions))
                .update();
    }

    public void move(String projection, int generation, List<Checkpoint> to) {
        moving(CheckpointStatements.MOVE, projection, generation, new ArrayColumns<>(to)).update();
    }

    /** Moves by compare-and-set: returns false and moves nothing if anything differs from {@code from}. */
    public boolean moveIfUnchanged(String projection, ProjectionState from, List<Checkpoint> to) {
        var columns = new ArrayColumns<>(to);
        return moving(CheckpointStatements.MOVE_IF_UNCHANGED, projection, from.generation(), columns)
                .param("amended", from.amended())
                .param("left", columns.of("bigint", checkpoint -> from.at(checkpoint.partition()).position()))
                .param("count", to.size())
                .update() == to.size();
    }

    /**
     * Returns the projections of which all checkpoints have moved. Of another, those have moved that were unchanged and
     * not locked, unless the projection itself was changed or locked. No rows may depend on a move.
     */
    public Set<String> pass(List<CheckpointMove> moves) {
        var projections = new ArrayColumns<>(moves);
        var partitions = new ArrayColumns<>(moves.stream().flatMap(PartitionMove::of).toList());
        var passed = new HashMap<String, Integer>();
        jdbc.sql(CheckpointStatements.PASS)
                .param("names", projections.of("text", CheckpointMove::projection))
                .param("lives", projections.of("int", move -> move.from().generation()))
                .param("amended", projections.of("bigint", move -> move.from().amended()))
                .param("projections", partitions.of("text", PartitionMove::projection))
                .param("generations", partitions.of("int", PartitionMove::generation))
                .param("partitions", partitions.of("smallint", move -> move.to().partition()))
                .param("left", partitions.of("bigint", move -> move.from().position()))
                .param("positions", partitions.of("bigint", move -> move.to().position()))
                .param("offsets", partitions.of("bigint", move -> move.to().topicOffset()))
                .param("events", partitions.of("bigint", move -> move.to().events()))
                .query(row -> {
                    passed.put(row.getString("projection"), row.getInt("partitions"));
                });
        return moves.stream()
                .filter(move -> passed.getOrDefault(move.projection(), 0) == move.to().size())
                .map(CheckpointMove::projection).collect(toSet());
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
        jdbc.sql(CheckpointStatements.SHARE_OFFSETS)
                .param("projection", projection)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static SqlArrayValue numbers(Collection<Integer> partitions) {
        return new SqlArrayValue("smallint", partitions.toArray());
    }
}
