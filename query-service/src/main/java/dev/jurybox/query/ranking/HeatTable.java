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
 * The heat buckets of one generation, and their snapshots, by interval. An emptied bucket is kept, because the newest
 * bucket of all serves as the clock.
 */
record HeatTable(int generation, JdbcClient jdbc) {

    /** Writes one interval after the other, because its snapshots hold what the earlier ones left. */
    void add(HeatBucketDeltas deltas) {
        deltas.byInterval().forEach(this::add);
    }

    /** The snapshots are taken of the rows as they are before the statement. */
    private void add(long chapter, SortedMap<HeatBucketDeltas.Bucket, VoteCount> more) {
        var columns = new ArrayColumns<>(more.entrySet());
        jdbc.sql("""
                with more as (
                    select *
                      from unnest(:tools::text[], :buckets::bigint[], :ships::bigint[], :skips::bigint[])
                           as n (tool, bucket, ship, skip)
                ), opened as (
                    insert into heat_opening (generation, tool, bucket, chapter, ship, skip)
                    select b.generation, b.tool, b.bucket, :chapter, b.ship, b.skip
                      from more n
                      join heat_bucket b on b.generation = :generation and b.tool = n.tool and b.bucket = n.bucket
                     where b.chapter < :chapter
                )
                insert into heat_bucket as b (generation, tool, bucket, ship, skip, begun, chapter)
                select :generation, n.tool, n.bucket, n.ship, n.skip, :chapter, :chapter
                  from more n
                    on conflict (generation, tool, bucket) do update
                   set ship = b.ship + excluded.ship,
                       skip = b.skip + excluded.skip,
                       chapter = excluded.chapter""")
                .param("generation", generation)
                .param("chapter", chapter)
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
