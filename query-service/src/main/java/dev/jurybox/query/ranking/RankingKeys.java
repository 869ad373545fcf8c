package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.rules.HeatScore;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.List;

/**
 * What the rank keys of one tool on every board follow from.
 *
 * @param activity the weight of all recent votes, by which comparisons are ordered
 */
public record RankingKeys(RankingInput standing, double activity) {

    static RankingKeys of(ToolCounts toolCounts, List<HeatScore.Bucket> buckets, long newest, RuleSet rules) {
        var cast = buckets.stream()
                .map(bucket -> new HeatScore.Bucket(bucket.number(), bucket.ship() + bucket.skip(), 0))
                .toList();
        return new RankingKeys(toolCounts.standing(HeatScore.of(buckets, newest, rules), rules),
                HeatScore.of(cast, newest, rules));
    }
}
