package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import dev.jurybox.query.ranking.rules.HeatScore;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the rank keys of tools that changed, a bounded number in each step: a busy tool costs the same as a quiet
 * one, and no other tool is computed for it. Only when a new bucket of three hours begins do all votes weigh less, and
 * all tools with recent votes are due.
 *
 * <p>One transaction at a time refreshes a generation, because one that had read a pair's tools could otherwise clear
 * the mark that another relies on. Rows are locked in the order in which the projection locks them: tools by name, then
 * pairs by name.
 */
record RankingRefresh(int generation, JdbcClient jdbc) {

    /** The key of an advisory lock that is used for nothing else in this database. */
    static final int LOCK = 1_784_265;

    private static final int TOOLS_MAX = 500;

    /** How much work a step found. */
    enum Found {
        NOTHING, SOME, MORE_THAN_A_STEP_TAKES
    }

    /** Runs within a transaction. Waits for another transaction that refreshes this generation. */
    Found step() {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :generation)")
                .param("lock", LOCK)
                .param("generation", generation)
                .query(_ -> {});
        return stepUnderLock();
    }

    /** Runs within a transaction. Does nothing and returns null if another transaction refreshes this generation. */
    @Nullable
    Found stepUnlessLocked() {
        var locked = jdbc.sql("select pg_try_advisory_xact_lock(:lock, :generation)")
                .param("lock", LOCK)
                .param("generation", generation)
                .query(Boolean.class)
                .single();
        return locked ? stepUnderLock() : null;
    }

    /**
     * Ends the step if the clock has advanced, because a transaction that continued would lock tools in a second round.
     */
    private Found stepUnderLock() {
        var heat = new HeatTable(generation, jdbc);
        var newest = heat.newest();
        var clock = new RankingClock(generation, jdbc);
        if (clock.turn(newest)) return Found.MORE_THAN_A_STEP_TAKES;
        var tools = due();
        var buckets = heat.of(tools, newest);
        if (anyAfter(newest, buckets)) return Found.MORE_THAN_A_STEP_TAKES;
        if (!tools.isEmpty()) compute(tools, buckets, newest);
        var pairs = new PairRefresh(generation, jdbc).step(tools);
        if (tools.isEmpty() && pairs == 0) return Found.NOTHING;
        clock.countStep();
        return tools.size() == TOOLS_MAX || pairs >= PairRefresh.PAIRS_MAX ? Found.MORE_THAN_A_STEP_TAKES : Found.SOME;
    }

    private List<String> due() {
        return new ArrayList<>(jdbc.sql("""
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

    /**
     * Returns whether votes came in since the clock was read. By that clock the weight of the very first vote would
     * overflow.
     */
    private static boolean anyAfter(long newest, Map<String, List<HeatScore.Bucket>> buckets) {
        return buckets.values().stream().flatMap(List::stream).anyMatch(bucket -> bucket.number() > newest);
    }

    private void compute(List<String> tools, Map<String, List<HeatScore.Bucket>> buckets, long newest) {
        var rankingKeys = new StandingTable(generation, jdbc).contenders(tools.stream()).values().stream()
                .map(toolCounts -> RankingKeys.of(toolCounts, buckets.getOrDefault(toolCounts.tool(), List.of()),
                        newest))
                .toList();
        write(new ArrayColumns<>(rankingKeys));
    }

    private void write(ArrayColumns<RankingKeys> columns) {
        jdbc.sql("""
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
                .param("activities", columns.of("float8", RankingKeys::activity))
                .param("verdicts", columns.of("numeric", each -> each.key(Board.VERDICT)))
                .param("communities", columns.of("numeric", each -> each.key(Board.COMMUNITY)))
                .param("panels", columns.of("numeric", each -> each.key(Board.PANEL)))
                .param("hots", columns.of("numeric", each -> each.key(Board.HOT)))
                .param("controversials", columns.of("numeric", each -> each.key(Board.CONTROVERSIAL)))
                .param("verdictLowers",
                        columns.of("numeric", each -> each.bound(Board.VERDICT, ConfidenceInterval::lower)))
                .param("verdictUppers",
                        columns.of("numeric", each -> each.bound(Board.VERDICT, ConfidenceInterval::upper)))
                .param("communityLowers",
                        columns.of("numeric", each -> each.bound(Board.COMMUNITY, ConfidenceInterval::lower)))
                .param("communityUppers",
                        columns.of("numeric", each -> each.bound(Board.COMMUNITY, ConfidenceInterval::upper)))
                .update();
    }
}
