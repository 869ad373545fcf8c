package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.database.AdvisoryLock;
import dev.jurybox.query.ranking.rules.HeatScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the rank keys of tools that changed, a bounded number in each step: a busy tool costs the same as a quiet
 * one, and no other tool is computed for it. Only when a new bucket of three hours begins do all votes weigh less, and
 * all tools with recent votes are due. When rules are adopted, all tools are due.
 *
 * <p>One transaction at a time refreshes a generation, because one that had read a pair's tools could otherwise clear
 * the mark that another relies on. Rows are locked in the order in which the projection locks them: tools by name, then
 * pairs by name.
 */
record RankingRefresh(int generation, JdbcClient jdbc, BoardRegistry boards) {

    private static final int TOOLS_MAX = 500;

    /** How much work a step found. */
    enum Found {
        NOTHING, SOME, MORE_THAN_A_STEP_TAKES
    }

    /** Runs within a transaction. Waits for another transaction that refreshes this generation. */
    Found step() {
        AdvisoryLock.awaitRefresh(jdbc, generation);
        return stepUnderLock();
    }

    /** Runs within a transaction. Does nothing and returns null if another transaction refreshes this generation. */
    @Nullable
    Found stepUnlessLocked() {
        return AdvisoryLock.tryRefresh(jdbc, generation) ? stepUnderLock() : null;
    }

    /**
     * Ends the step if the clock has advanced or other rules are in force, because a transaction that continued would
     * lock tools in a second round.
     */
    private Found stepUnderLock() {
        var heat = new HeatTable(generation, jdbc);
        var newest = heat.newest();
        var clock = new RankingClock(generation, jdbc);
        var standings = new StandingTable(generation, jdbc);
        var inForce = new RankingRulesTable(generation, jdbc).inForce();
        if (clock.turn(newest)) {
            standings.markWarm();
            return Found.MORE_THAN_A_STEP_TAKES;
        }
        if (clock.adopt(inForce)) {
            standings.markAll();
            return Found.MORE_THAN_A_STEP_TAKES;
        }
        var rules = RuleSetJson.read(inForce.json());
        var tools = standings.lockDue(TOOLS_MAX);
        var buckets = heat.of(tools, newest);
        if (anyAfter(newest, buckets)) return Found.MORE_THAN_A_STEP_TAKES;
        if (!tools.isEmpty()) compute(standings, tools, buckets, newest, rules);
        var pairs = new RankedComparisonRefresh(generation, rules, jdbc).step(tools);
        if (tools.isEmpty() && pairs == 0) return Found.NOTHING;
        clock.countStep();
        return tools.size() == TOOLS_MAX || pairs >= RankedComparisonRefresh.PAIRS_MAX
                ? Found.MORE_THAN_A_STEP_TAKES
                : Found.SOME;
    }

    /**
     * Returns whether votes came in since the clock was read. By that clock the weight of the very first vote would
     * overflow.
     */
    private static boolean anyAfter(long newest, Map<String, List<HeatScore.Bucket>> buckets) {
        return buckets.values().stream().flatMap(List::stream).anyMatch(bucket -> bucket.number() > newest);
    }

    private void compute(StandingTable standings, List<String> tools, Map<String, List<HeatScore.Bucket>> buckets,
            long newest, RuleSet rules) {
        var rankingKeys = standings.contenders(tools.stream()).values().stream()
                .map(toolCounts -> RankingKeys.of(toolCounts, buckets.getOrDefault(toolCounts.tool(), List.of()),
                        newest, rules))
                .toList();
        standings.writeKeys(rankingKeys, boards);
    }
}
