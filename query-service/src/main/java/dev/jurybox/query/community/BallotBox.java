package dev.jurybox.query.community;

import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One row per voter and tool with the voter's current choice. A recount of these rows finds errors in the tallies,
 * which are counted from events. A batch that contradicts the rows fails: a vote that is cast must have no row yet, and
 * one that is changed or retracted must have one.
 */
record BallotBox(int generation, JdbcClient jdbc) implements BallotWriter {

    @Override
    public void put(SortedMap<Ballot, BallotChange> changes) {
        insert(BallotRows.of(changes, BallotChange::isFirst));
        update(BallotRows.of(changes, BallotChange::isAnother));
        delete(BallotRows.of(changes, BallotChange::isTakenBack));
    }

    /** Inserts without looking for existing rows first, which would double the cost. */
    private void insert(BallotRows rows) {
        if (rows.isEmpty()) return;
        rows.in("""
                insert into ballot_box (generation, tool, voter, choice)
                select :generation, b.tool, b.voter, b.choice
                  from unnest(:tools, :voters, :choices) as b (tool, voter, choice)""", generation, jdbc)
                .param("choices", rows.choices())
                .update();
    }

    private void update(BallotRows rows) {
        if (rows.isEmpty()) return;
        mustStand(rows, rows.in("""
                update ballot_box b
                   set choice = w.choice
                  from unnest(:tools, :voters, :choices) as w (tool, voter, choice)
                 where b.generation = :generation
                   and b.tool = w.tool
                   and b.voter = w.voter""", generation, jdbc)
                .param("choices", rows.choices())
                .update());
    }

    private void delete(BallotRows rows) {
        if (rows.isEmpty()) return;
        mustStand(rows, rows.in("""
                delete from ballot_box b
                 using unnest(:tools, :voters) as w (tool, voter)
                 where b.generation = :generation
                   and b.tool = w.tool
                   and b.voter = w.voter""", generation, jdbc)
                .update());
    }

    private static void mustStand(BallotRows rows, int found) {
        if (found == rows.count()) return;
        throw new IllegalStateException("%d of %d votes were changed or retracted that were never cast".formatted(
                rows.count() - found, rows.count()));
    }
}
