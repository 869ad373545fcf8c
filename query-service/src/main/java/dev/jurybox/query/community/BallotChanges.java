package dev.jurybox.query.community;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes and retractions of ballots that were recorded while ballots were loaded. Such a ballot is taken out, and is
 * inserted again with its last choice, unless it was retracted.
 *
 * @param ballots the table of the generation, which has no index yet
 */
record BallotChanges(String ballots, int generation, JdbcClient jdbc) {

    static void record(BallotRows rows, long batch, int generation, JdbcClient jdbc) {
        if (rows.isEmpty()) return;
        rows.in("""
                insert into ballot_change (generation, tool, voter, batch, existed, choice)
                select :generation, b.tool, b.voter, :batch, true, b.choice
                  from unnest(:tools, :voters, :choices) as b (tool, voter, choice)""", generation, jdbc)
                .param("choices", rows.choices())
                .param("batch", batch)
                .update();
    }

    void apply() {
        takeOutVotes();
        mustNotContradictEachOther();
        insertLastChoices();
        discard(generation, jdbc);
    }

    private void takeOutVotes() {
        update("""
                with vote as (
                         delete from %s b
                          using (select distinct tool, voter from ballot_change where generation = :generation) c
                          where b.tool = c.tool
                            and b.voter = c.voter
                      returning b.tool, b.voter, b.batch, b.choice)
                insert into ballot_change (generation, tool, voter, batch, existed, choice)
                select :generation, tool, voter, batch, false, choice
                  from vote""".formatted(ballots));
    }

    /** A vote must find no ballot, and a change or retraction must find one. */
    private void mustNotContradictEachOther() {
        var wrong = jdbc.sql("""
                select count(*)
                  from (select existed,
                               lag(choice is not null, 1, false) over (partition by tool, voter order by batch) as exists_now
                          from ballot_change
                         where generation = :generation) as found
                 where existed <> exists_now""")
                .param("generation", generation)
                .query(Long.class)
                .single();
        if (wrong > 0) {
            throw new IllegalStateException(
                    "%d votes were cast twice, or changed or retracted without having been cast".formatted(wrong));
        }
    }

    private void insertLastChoices() {
        update("""
                insert into %s (generation, tool, voter, choice, batch)
                select :generation, tool, voter, choice, batch
                  from (select distinct on (tool, voter) tool, voter, choice, batch
                          from ballot_change
                         where generation = :generation
                         order by tool, voter, batch desc) as last
                 where choice is not null""".formatted(ballots));
    }

    private void update(String sql) {
        jdbc.sql(sql).param("generation", generation).update();
    }

    static void discard(int generation, JdbcClient jdbc) {
        jdbc.sql("delete from ballot_change where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
