package dev.jurybox.query.community;

import dev.jurybox.query.projection.BulkLoad;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ballots of each generation are a table of their own, a partition of {@code ballot_box} once it is complete. */
final class BallotTables implements BulkLoad {

    /**
     * Where the ballots of a generation are.
     *
     * @param batch the number of the next batch; null if the table is complete. Until the transaction ends, it is not
     *     completed
     */
    private record Place(String ballots, @Nullable Long batch) {}

    BallotWriter of(int generation, JdbcClient jdbc) {
        var place = jdbc.sql("select ballots, batch from ballots_of(:generation)")
                .param("generation", generation)
                .query(Place.class)
                .single();
        return place.batch() == null
                ? new BallotBox(generation, jdbc)
                : new BallotLoad(place.ballots(), generation, place.batch(), jdbc);
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
    public void drop(int generation, JdbcClient jdbc) {
        call("drop_ballots", generation, jdbc);
        BallotChanges.discard(generation, jdbc);
    }

    private static void call(String function, int generation, JdbcClient jdbc) {
        jdbc.sql("select %s(:generation)".formatted(function)).param("generation", generation).query(_ -> {});
    }
}
