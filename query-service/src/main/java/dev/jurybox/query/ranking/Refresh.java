package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.Interval;
import dev.jurybox.query.rows.Columns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Reckons the places of tools that changed, so many at a time: a busy tool costs the same as a quiet one, and nobody
 * else's place is reckoned for it. Only when three hours have gone by does everything weigh less, and all are due.
 */
record Refresh(int generation, JdbcClient rows) {

    private static final int TOOLS_MAX = 500;

    /** What a step found. */
    enum Found {
        NOTHING, SOME, MORE_THAN_A_STEP_TAKES
    }

    /** Within a transaction. */
    Found step() {
        var newest = new HeatTable(generation, rows).newest();
        var turned = turnClock(newest);
        var tools = due();
        if (!tools.isEmpty()) reckon(tools, newest);
        var pairs = new PairRefresh(generation, rows).step();
        if (!turned && tools.isEmpty() && pairs == 0) return Found.NOTHING;
        rows.sql("update ranking_clock set version = version + 1 where generation = :generation")
                .param("generation", generation)
                .update();
        return tools.size() == TOOLS_MAX || pairs == PairRefresh.PAIRS_MAX ? Found.MORE_THAN_A_STEP_TAKES : Found.SOME;
    }

    private boolean turnClock(long newest) {
        var turned = rows.sql("""
                insert into ranking_clock as c (generation, newest, version)
                values (:generation, :newest, 0)
                    on conflict (generation) do update
                   set newest = excluded.newest
                 where c.newest <> excluded.newest""")
                .param("generation", generation)
                .param("newest", newest)
                .update() > 0;
        if (turned) {
            rows.sql("""
                    update standing
                       set dirty = true
                     where generation = :generation
                       and (heat <> 0 or activity <> 0)
                       and not dirty""")
                    .param("generation", generation)
                    .update();
        }
        return turned;
    }

    private List<String> due() {
        return new ArrayList<>(rows.sql("""
                select tool
                  from standing
                 where generation = :generation
                   and dirty
                 order by tool
                 limit :most
                   for update""")
                .param("generation", generation)
                .param("most", TOOLS_MAX)
                .query(String.class)
                .list());
    }

    private void reckon(List<String> tools, long newest) {
        var buckets = new HeatTable(generation, rows).of(tools, newest);
        var reckoned = new StandingTable(generation, rows).contenders(tools.stream()).values().stream()
                .map(contender -> Reckoned.of(contender, buckets.getOrDefault(contender.tool(), List.of()), newest))
                .toList();
        write(new Columns<>(reckoned));
        rows.sql("""
                update ranked_comparison
                   set dirty = true
                 where generation = :generation
                   and (left_tool = any (:tools) or right_tool = any (:tools))
                   and not dirty""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .update();
    }

    private void write(Columns<Reckoned> columns) {
        rows.sql("""
                update standing s
                   set heat = r.heat,
                       activity = r.activity,
                       verdict = r.verdict,
                       community = r.community,
                       panel = r.panel,
                       hot = r.hot,
                       controversial = r.controversial,
                       verdict_lower = r.verdict_lower,
                       verdict_upper = r.verdict_upper,
                       community_lower = r.community_lower,
                       community_upper = r.community_upper,
                       dirty = false
                  from unnest(:tools, :heats, :activities, :verdicts, :communities, :panels, :hots, :controversials,
                              :verdictLowers, :verdictUppers, :communityLowers, :communityUppers)
                       as r (tool, heat, activity, verdict, community, panel, hot, controversial,
                             verdict_lower, verdict_upper, community_lower, community_upper)
                 where s.generation = :generation
                   and s.tool = r.tool""")
                .param("generation", generation)
                .param("tools", columns.of("text", each -> each.standing().tool()))
                .param("heats", columns.of("float8", each -> each.standing().heat()))
                .param("activities", columns.of("float8", Reckoned::activity))
                .param("verdicts", columns.of("numeric", each -> each.key(Board.VERDICT)))
                .param("communities", columns.of("numeric", each -> each.key(Board.COMMUNITY)))
                .param("panels", columns.of("numeric", each -> each.key(Board.PANEL)))
                .param("hots", columns.of("numeric", each -> each.key(Board.HOT)))
                .param("controversials", columns.of("numeric", each -> each.key(Board.CONTROVERSIAL)))
                .param("verdictLowers", columns.of("numeric", each -> each.bound(Board.VERDICT, Interval::lower)))
                .param("verdictUppers", columns.of("numeric", each -> each.bound(Board.VERDICT, Interval::upper)))
                .param("communityLowers", columns.of("numeric", each -> each.bound(Board.COMMUNITY, Interval::lower)))
                .param("communityUppers", columns.of("numeric", each -> each.bound(Board.COMMUNITY, Interval::upper)))
                .update();
    }
}
