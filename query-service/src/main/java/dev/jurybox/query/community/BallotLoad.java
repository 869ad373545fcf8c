package dev.jurybox.query.community;

import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the ballots of a new generation. The table has no index yet, by which a ballot that is changed could be found.
 * So what becomes of ballots is written down, and {@link BallotChanges} does it at the end.
 *
 * @param ballots the table of the generation
 * @param batch says which of two words about a ballot is the later one
 */
record BallotLoad(String ballots, int generation, long batch, JdbcClient jdbc) implements BallotWriter {

    @Override
    public void put(SortedMap<Ballot, BallotChange> lastWords) {
        insert(BallotWords.of(lastWords, BallotChange::isFirst));
        BallotChanges.writeDown(BallotWords.of(lastWords, BallotChange::stood), batch, generation, jdbc);
    }

    private void insert(BallotWords words) {
        if (words.isEmpty()) return;
        words.in("""
                insert into %s (generation, tool, voter, choice, batch)
                select :generation, w.tool, w.voter, w.choice, :batch
                  from unnest(:tools, :voters, :choices) as w (tool, voter, choice)"""
                .formatted(ballots), generation, jdbc)
                .param("choices", words.choices())
                .param("batch", batch)
                .update();
    }
}
