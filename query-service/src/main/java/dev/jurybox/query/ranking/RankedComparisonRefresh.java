package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.RankedComparisonTable.DuePair;
import dev.jurybox.query.ranking.RankedComparisonTable.PairKeys;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes how close the tools of a pair are to swapping ranks, for pairs with a changed tool, a bounded number at a
 * time.
 */
record RankedComparisonRefresh(int generation, RuleSet rules, JdbcClient jdbc) {

    static final int PAIRS_MAX = 500;

    /**
     * Runs within a transaction. One query locks all rows that it changes, by name, in the same order as the
     * projection.
     *
     * @param changed tools whose pairs are due because of them
     * @return how many pairs were due; those beyond the bound stay due
     */
    int step(Collection<String> changed) {
        var pairs = new RankedComparisonTable(generation, jdbc);
        var due = pairs.lockDue(changed, PAIRS_MAX);
        if (due.isEmpty()) return 0;
        var now = due.subList(0, Math.min(PAIRS_MAX, due.size()));
        pairs.markDue(due.subList(now.size(), due.size()));
        var tools = now.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).distinct();
        var rankingKeys = new RankingKeysTable(generation, rules, jdbc).of(tools);
        pairs.writeKeys(now.stream().map(pair -> keys(pair, rankingKeys)).toList());
        return due.size();
    }

    /**
     * A tool may be projected later than its comparison, because partitions are read independently. Then the pair is
     * due again.
     */
    private static PairKeys keys(DuePair pair, Map<String, RankingKeys> rankingKeys) {
        var left = rankingKeys.get(pair.left());
        var right = rankingKeys.get(pair.right());
        if (left == null || right == null) return new PairKeys(pair.pair(), null, 0, 0);
        return new PairKeys(
                pair.pair(),
                ToolPair.of(left.standing(), right.standing()).closeness(),
                left.standing().votes() + right.standing().votes(),
                left.activity() + right.activity());
    }
}
