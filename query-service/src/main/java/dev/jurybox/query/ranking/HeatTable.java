package dev.jurybox.query.ranking;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.ranking.rules.HeatScore;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The heat buckets of one generation. An emptied bucket is kept, because the newest bucket of all serves as the clock.
 */
record HeatTable(int generation, JdbcClient jdbc) {

    void add(SortedMap<HeatBucketDeltas.Bucket, VoteCount> more) {
        if (more.isEmpty()) return;
        var columns = new ArrayColumns<>(more.entrySet());
        jdbc.sql("""
                insert into heat_bucket as b (generation, tool, bucket, ship, skip)
                select :generation, n.*
                  from unnest(:tools, :buckets, :ships, :skips) as n
                    on conflict (generation, tool, bucket) do update
                   set ship = b.ship + excluded.ship,
                       skip = b.skip + excluded.skip""")
                .param("generation", generation)
                .param("tools", columns.of("text", each -> each.getKey().tool()))
                .param("buckets", columns.of("bigint", each -> each.getKey().number()))
                .param("ships", columns.of("bigint", each -> each.getValue().ship()))
                .param("skips", columns.of("bigint", each -> each.getValue().skip()))
                .update();
    }

    /** Returns the number of the newest bucket, or 0 before the first vote. */
    long newest() {
        return jdbc.sql("select coalesce(max(bucket), 0) from heat_bucket where generation = :generation")
                .param("generation", generation)
                .query(Long.class)
                .single();
    }

    /** Returns the buckets that still have a weight. */
    Map<String, List<HeatScore.Bucket>> of(Collection<String> tools, long newest) {
        var buckets = new HashMap<String, List<HeatScore.Bucket>>();
        jdbc.sql("""
                select tool, bucket, ship, skip
                  from heat_bucket
                 where generation = :generation
                   and tool = any (:tools)
                   and bucket >= :oldest""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .param("oldest", HeatScore.oldest(newest))
                .query(row -> {
                    buckets.computeIfAbsent(row.getString("tool"), _ -> new ArrayList<>()).add(new HeatScore.Bucket(
                            row.getLong("bucket"), row.getLong("ship"), row.getLong("skip")));
                });
        return buckets;
    }
}
