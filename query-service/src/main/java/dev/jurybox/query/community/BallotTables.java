package dev.jurybox.query.community;

import dev.jurybox.query.projection.BulkLoad;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ballots of each generation are a table of their own, a partition of {@code ballot_box} once it is complete. */
final class BallotTables implements BulkLoad {

    /**
     * The table of one generation.
     *
     * @param batch the number of the next batch; null if the table is complete. Until the transaction ends, it is not
     *     completed
     */
    private record BallotTable(String ballots, @Nullable Long batch) {}

    BallotWriter of(int generation, JdbcClient jdbc) {
        var table = jdbc.sql("select ballots, batch from ballots_of(:generation)")
                .param("generation", generation)
                .query(BallotTable.class)
                .single();
        return table.batch() == null
                ? new BallotBox(generation, jdbc)
                : new BallotLoad(table.ballots(), generation, table.batch(), jdbc);
    }

    @Override
    public List<String> tables() {
        return List.of("ballot_box");
    }

    @Override
    public void begin(int generation, JdbcClient jdbc) {
        call("begin_ballots", generation, jdbc);
    }

    @Override
    public void complete(int generation, JdbcClient jdbc) {
        jdbc.sql("select close_ballots(:generation)")
                .param("generation", generation)
                .query(String.class)
                .optional()
                .ifPresent(ballots -> new BallotChanges(ballots, generation, jdbc).apply());
        call("complete_ballots", generation, jdbc);
    }

    @Override
    public boolean drop(int generation, JdbcClient jdbc) {
        var dropped = jdbc.sql("select drop_ballots(:generation)")
                .param("generation", generation)
                .query(Boolean.class)
                .single();
        if (dropped) BallotChanges.discard(generation, jdbc);
        return dropped;
    }

    private static void call(String function, int generation, JdbcClient jdbc) {
        jdbc.sql("select %s(:generation)".formatted(function)).param("generation", generation).query(_ -> {});
    }
}
