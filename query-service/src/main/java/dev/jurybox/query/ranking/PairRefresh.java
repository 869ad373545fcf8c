package dev.jurybox.query.ranking;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Computes how close the tools of a pair are to swapping ranks, for pairs with a changed tool, a bounded number at a
 * time.
 */
record PairRefresh(int generation, JdbcClient jdbc) {

    static final int PAIRS_MAX = 500;

    private record Due(String pair, String left, String right) {}

    private record Done(String pair, @Nullable Long margin, long votes, double activity) {}

    /**
     * Runs within a transaction. One query locks all rows that it changes, by name, in the same order as the
     * projection.
     *
     * @param changed tools whose pairs are due because of them
     * @return how many pairs were due; those beyond the bound stay due
     */
    int step(Collection<String> changed) {
        var due = lock(changed);
        if (due.isEmpty()) return 0;
        var now = due.subList(0, Math.min(PAIRS_MAX, due.size()));
        putOff(due.subList(now.size(), due.size()));
        var tools = now.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).distinct();
        var rankingKeys = new RankingKeysTable(generation, jdbc).of(tools);
        write(new ArrayColumns<>(now.stream().map(pair -> done(pair, rankingKeys)).toList()));
        return due.size();
    }

    private List<Due> lock(Collection<String> changed) {
        var due = new ArrayList<Due>();
        jdbc.sql("""
                select pair, left_tool, right_tool
                  from ranked_comparison
                 where generation = :generation
                   and pair in (
                       select pair
                         from ranked_comparison
                        where generation = :generation
                          and (left_tool = any (:tools) or right_tool = any (:tools))
                        union all (
                       select pair
                         from ranked_comparison
                        where generation = :generation
                          and dirty
                        order by pair
                        limit :most))
                 order by pair
                   for update""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", changed.toArray()))
                .param("most", PAIRS_MAX)
                .query(row -> {
                    due.add(new Due(row.getString("pair"), row.getString("left_tool"), row.getString("right_tool")));
                });
        return due;
    }

    private void putOff(List<Due> pairs) {
        if (pairs.isEmpty()) return;
        jdbc.sql("""
                update ranked_comparison
                   set dirty = true
                 where generation = :generation
                   and pair = any (:pairs)
                   and not dirty""")
                .param("generation", generation)
                .param("pairs", new SqlArrayValue("text", pairs.stream().map(Due::pair).toArray()))
                .update();
    }

    /**
     * A tool may be projected later than its comparison, because partitions are read independently. Then the pair is
     * due again.
     */
    private static Done done(Due pair, Map<String, RankingKeys> rankingKeys) {
        var left = rankingKeys.get(pair.left());
        var right = rankingKeys.get(pair.right());
        if (left == null || right == null) return new Done(pair.pair(), null, 0, 0);
        return new Done(
                pair.pair(),
                ToolPair.of(left.standing(), right.standing()).closeness(),
                left.standing().votes() + right.standing().votes(),
                left.activity() + right.activity());
    }

    private void write(ArrayColumns<Done> columns) {
        jdbc.sql("""
                update ranked_comparison c
                   set margin = r.margin,
                       votes = r.votes,
                       activity = r.activity,
                       dirty = false
                  from unnest(:pairs, :margins, :votes, :activities) as r (pair, margin, votes, activity)
                 where c.generation = :generation
                   and c.pair = r.pair""")
                .param("generation", generation)
                .param("pairs", columns.of("text", Done::pair))
                .param("margins", columns.of("bigint", Done::margin))
                .param("votes", columns.of("bigint", Done::votes))
                .param("activities", columns.of("float8", Done::activity))
                .update();
    }
}
