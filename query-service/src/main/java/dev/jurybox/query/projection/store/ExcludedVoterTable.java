package dev.jurybox.query.projection.store;

import java.util.Collection;
import java.util.HashSet;
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

    public void insert(String projection, int generation, Collection<String> voters) {
        jdbc.sql("""
                insert into excluded_voter (projection, generation, voter)
                select :projection, :generation, voter
                  from unnest(:voters) as v (voter)""")
                .param("projection", projection)
                .param("generation", generation)
                .param("voters", new SqlArrayValue("text", voters.toArray()))
                .update();
    }
}
