package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.Heat;
import dev.jurybox.query.ranking.rules.Interval;
import dev.jurybox.query.ranking.rules.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One tool's keys on every board, as they are kept. */
record RankingKeys(Standing standing, double activity) {

    static RankingKeys of(ToolCounts toolCounts, List<Heat.Bucket> buckets, long newest) {
        var cast = buckets.stream()
                .map(bucket -> new Heat.Bucket(bucket.number(), bucket.ship() + bucket.skip(), 0))
                .toList();
        return new RankingKeys(toolCounts.standing(Heat.of(buckets, newest)), Heat.of(cast, newest));
    }

    BigDecimal key(Board board) {
        return board.key(standing);
    }

    @Nullable
    BigDecimal bound(Board board, Function<Interval, BigDecimal> bound) {
        var interval = board.interval(standing);
        return interval == null ? null : bound.apply(interval);
    }
}
