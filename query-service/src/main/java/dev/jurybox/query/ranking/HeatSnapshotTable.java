package dev.jurybox.query.ranking;

import dev.jurybox.query.community.VoteCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The heat buckets of one generation as of the beginning of an interval. {@link HeatTable} takes the snapshots. */
record HeatSnapshotTable(int generation, long chapter, JdbcClient jdbc) {

    /**
     * Returns the number of the newest bucket, or 0 before the first vote.
     *
     * @param last no bucket had a greater number, so none of those is looked at
     */
    long newest(long last) {
        return jdbc.sql("""
                select bucket
                  from heat_bucket
                 where generation = :generation
                   and bucket <= :last
                   and begun < :chapter
                 order by bucket desc
                 limit 1""")
                .param("generation", generation)
                .param("chapter", chapter)
                .param("last", last)
                .query(Long.class)
                .optional().orElse(0L);
    }

    /**
     * Returns the buckets of some tools between two numbers, both included, by tool and number. A bucket without an
     * event since the interval began has no later snapshot, so none is looked for.
     */
    Map<String, SortedMap<Long, VoteCount>> of(Collection<String> tools, long oldest, long newest) {
        var buckets = new HashMap<String, SortedMap<Long, VoteCount>>();
        jdbc.sql("""
                select b.tool, b.bucket, coalesce(o.ship, b.ship) as ship, coalesce(o.skip, b.skip) as skip
                  from heat_bucket b
                  left join lateral (
                       select n.ship, n.skip
                         from heat_opening n
                        where n.generation = b.generation
                          and n.tool = b.tool
                          and n.bucket = b.bucket
                          and n.chapter >= :chapter
                          and b.chapter >= :chapter
                        order by n.chapter
                        limit 1) o on true
                 where b.generation = :generation
                   and b.tool = any (:tools)
                   and b.bucket between :oldest and :newest
                   and b.begun < :chapter""")
                .param("generation", generation)
                .param("chapter", chapter)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .param("oldest", oldest)
                .param("newest", newest)
                .query(row -> {
                    buckets.computeIfAbsent(row.getString("tool"), _ -> new TreeMap<>()).put(
                            row.getLong("bucket"), new VoteCount(row.getLong("ship"), row.getLong("skip")));
                });
        return buckets;
    }
}
