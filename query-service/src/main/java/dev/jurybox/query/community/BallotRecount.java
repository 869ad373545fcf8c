package dev.jurybox.query.community;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Compares the tallies with the count of ballots, in one statement, so that both are from one database snapshot. */
@Component
public class BallotRecount {

    private static final String DRIFT = """
            with counted as (select b.tool,
                                    count(*) filter (where b.choice = 'SHIP') as ship,
                                    count(*) filter (where b.choice = 'SKIP') as skip
                               from ballot_box b
                              where b.generation = live(:projection)
                                and %1$s
                              group by b.tool),
                 tallied as (select b.tool, b.ship, b.skip
                               from community_tally b
                              where b.generation = live(:projection)
                                and %1$s)
            select tool,
                   coalesce(t.ship, 0) as ship,
                   coalesce(t.skip, 0) as skip,
                   coalesce(c.ship, 0) as ship_ballots,
                   coalesce(c.skip, 0) as skip_ballots
              from tallied t
              full join counted c using (tool)
             where (coalesce(t.ship, 0), coalesce(t.skip, 0)) <> (coalesce(c.ship, 0), coalesce(c.skip, 0))
             order by tool""";

    private final JdbcClient jdbc;

    BallotRecount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TallyDrift> drift() {
        return mismatches(jdbc.sql(DRIFT.formatted("true")));
    }

    List<TallyDrift> drift(Collection<String> tools) {
        return mismatches(jdbc.sql(DRIFT.formatted("b.tool = any (:tools)"))
                .param("tools", new SqlArrayValue("text", tools.toArray())));
    }

    private static List<TallyDrift> mismatches(JdbcClient.StatementSpec question) {
        return question.param("projection", CommunityTallyProjection.NAME).query(TallyDrift.class).list().stream()
                .map(Objects::requireNonNull).toList();
    }
}
