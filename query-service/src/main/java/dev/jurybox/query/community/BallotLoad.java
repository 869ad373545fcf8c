package dev.jurybox.query.community;

import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the ballots of a new generation. The table has no index yet, by which a ballot that is changed could be found.
 * So changes are recorded, and {@link BallotChanges} applies them at the end.
 *
 * @param ballots the table of the generation
 * @param batch orders the changes of a ballot
 */
record BallotLoad(String ballots, int generation, long batch, JdbcClient jdbc) implements BallotWriter {

    @Override
    public void put(SortedMap<Ballot, BallotChange> changes) {
        insert(BallotRows.of(changes, BallotChange::isFirst));
        BallotChanges.record(BallotRows.of(changes, BallotChange::stood), batch, generation, jdbc);
    }

    private void insert(BallotRows rows) {
        if (rows.isEmpty()) return;
        rows.in("""
                insert into %s (generation, tool, voter, choice, batch)
                select :generation, b.tool, b.voter, b.choice, :batch
                  from unnest(:tools, :voters, :choices) as b (tool, voter, choice)"""
                .formatted(ballots), generation, jdbc)
                .param("choices", rows.choices())
                .param("batch", batch)
                .update();
    }
}
