package dev.jurybox.query.community;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One row per voter and tool with the voter's current choice. A recount of these rows finds errors in the tallies,
 * which are counted from events. A batch that contradicts the rows fails: a vote that is cast must have no row yet, and
 * one that is changed or retracted must have one.
 */
record BallotBox(int generation, JdbcClient jdbc) {

    void put(SortedMap<Ballot, BallotChange> lastWords) {
        insert(of(lastWords, BallotChange::isFirst));
        update(of(lastWords, BallotChange::isAnother));
        delete(of(lastWords, BallotChange::isTakenBack));
    }

    private static ArrayColumns<Map.Entry<Ballot, BallotChange>> of(
            SortedMap<Ballot, BallotChange> lastWords, Predicate<BallotChange> kind) {
        return new ArrayColumns<>(lastWords.entrySet().stream().filter(word -> kind.test(word.getValue())).toList());
    }

    /** Inserts without looking for existing rows first, which would double the cost. */
    private void insert(ArrayColumns<Map.Entry<Ballot, BallotChange>> words) {
        if (words.all().isEmpty()) return;
        with(words, """
                insert into ballot_box (generation, tool, voter, choice)
                select :generation, b.tool, b.voter, b.choice
                  from unnest(:tools, :voters, :choices) as b (tool, voter, choice)""")
                .param("choices", words.of("text", word -> String.valueOf(word.getValue().choice())))
                .update();
    }

    private void update(ArrayColumns<Map.Entry<Ballot, BallotChange>> words) {
        if (words.all().isEmpty()) return;
        mustStand(words, with(words, """
                update ballot_box b
                   set choice = w.choice
                  from unnest(:tools, :voters, :choices) as w (tool, voter, choice)
                 where b.generation = :generation
                   and b.tool = w.tool
                   and b.voter = w.voter""")
                .param("choices", words.of("text", word -> String.valueOf(word.getValue().choice())))
                .update());
    }

    private void delete(ArrayColumns<Map.Entry<Ballot, BallotChange>> words) {
        if (words.all().isEmpty()) return;
        mustStand(words, with(words, """
                delete from ballot_box b
                 using unnest(:tools, :voters) as w (tool, voter)
                 where b.generation = :generation
                   and b.tool = w.tool
                   and b.voter = w.voter""")
                .update());
    }

    private JdbcClient.StatementSpec with(ArrayColumns<Map.Entry<Ballot, BallotChange>> words, String sql) {
        return jdbc.sql(sql)
                .param("generation", generation)
                .param("tools", words.of("text", word -> word.getKey().tool()))
                .param("voters", words.of("text", word -> word.getKey().voter()));
    }

    private static void mustStand(ArrayColumns<Map.Entry<Ballot, BallotChange>> words, int found) {
        var wanted = words.all().size();
        if (found == wanted) return;
        throw new IllegalStateException("%d of %d votes were changed or retracted that were never cast".formatted(
                wanted - found, wanted));
    }
}
