package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import dev.jurybox.query.ranking.rules.HeatScore;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rank keys of one tool on every board, as they are stored. */
public record RankingKeys(RankingInput standing, double activity) {

    static RankingKeys of(ToolCounts toolCounts, List<HeatScore.Bucket> buckets, long newest) {
        var cast = buckets.stream()
                .map(bucket -> new HeatScore.Bucket(bucket.number(), bucket.ship() + bucket.skip(), 0))
                .toList();
        return new RankingKeys(toolCounts.standing(HeatScore.of(buckets, newest)), HeatScore.of(cast, newest));
    }

    BigDecimal key(Board board) {
        return board.key(standing);
    }

    @Nullable
    BigDecimal bound(Board board, Function<ConfidenceInterval, BigDecimal> bound) {
        var interval = board.interval(standing);
        return interval == null ? null : bound.apply(interval);
    }
}
