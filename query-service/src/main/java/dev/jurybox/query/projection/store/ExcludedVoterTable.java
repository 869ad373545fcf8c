package dev.jurybox.query.projection.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The pseudonyms of voters whose votes a generation leaves out. Only a what-if has any. */
@Component
public class ExcludedVoterTable {

    private final JdbcClient jdbc;

    ExcludedVoterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<String> of(String projection, int generation) {
        return new HashSet<>(jdbc
                .sql("""
                        select voter
                          from excluded_voter
                         where projection = :projection
                           and generation = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .query(String.class)
                .list());
    }

    /** Notes that events of these voters were left out. Locks the voters in order, because others do so at the same time. */
    public void markFound(String projection, int generation, Collection<String> voters) {
        jdbc.sql("""
                with voted as (
                    select voter
                      from excluded_voter
                     where projection = :projection
                       and generation = :generation
                       and voter = any (:voters)
                       and not found
                     order by voter
                       for update)
                update excluded_voter
                   set found = true
                 where projection = :projection
                   and generation = :generation
                   and voter in (select voter from voted)""")
                .param("projection", projection)
                .param("generation", generation)
                .param("voters", new SqlArrayValue("text", voters.toArray()))
                .update();
    }

    /** The voters of whom no event has been left out yet. */
    public List<String> withoutVotes(String projection, int generation) {
        return jdbc.sql("""
                select voter
                  from excluded_voter
                 where projection = :projection
                   and generation = :generation
                   and not found
                 order by voter""")
                .param("projection", projection)
                .param("generation", generation)
                .query((row, _) -> row.getString("voter"))
                .list();
    }

    public void insert(String projection, int generation, Collection<String> voters) {
        jdbc.sql("""
                insert into excluded_voter (projection, generation, voter, found)
                select :projection, :generation, voter, false
                  from unnest(:voters) as v (voter)""")
                .param("projection", projection)
                .param("generation", generation)
                .param("voters", new SqlArrayValue("text", voters.toArray()))
                .update();
    }
}
