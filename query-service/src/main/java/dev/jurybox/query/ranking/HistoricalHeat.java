package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.ranking.rules.HeatScore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The heat of tools as of a past position: of the buckets at the beginning of an interval, and what events added since.
 *
 * @param chapter the interval
 * @param since what the events from its beginning up to the position added
 */
public record HistoricalHeat(int generation, long chapter, HeatBucketDeltas since, RuleSet rules, JdbcClient jdbc) {

    private static final int TOOLS_AT_ONCE = 500;

    /**
     * Returns the heat of each of the tools. Only the buckets of some tools are in memory at a time.
     *
     * @param recordedAt the time of the event at the position
     */
    public Map<String, Double> of(List<String> tools, Instant recordedAt) {
        var snapshots = new HeatSnapshotTable(generation, chapter, jdbc);
        var newest = Math.max(snapshots.newest(HeatScore.bucket(recordedAt)), since.newest());
        var heat = new HashMap<String, Double>();
        IntStream.iterate(0, begin -> begin < tools.size(), begin -> begin + TOOLS_AT_ONCE)
                .mapToObj(begin -> tools.subList(begin, Math.min(begin + TOOLS_AT_ONCE, tools.size())))
                .forEach(some -> {
                    var opened = snapshots.of(some, HeatScore.oldest(newest), newest);
                    some.forEach(tool -> heat.put(tool,
                            heat(tool, opened.getOrDefault(tool, new TreeMap<>()), newest)));
                });
        return heat;
    }

    private double heat(String tool, SortedMap<Long, VoteCount> buckets, long newest) {
        since.of(tool).forEach((number, votes) -> buckets.merge(number, votes, VoteCount::plus));
        return HeatScore.of(buckets.entrySet().stream()
                .map(bucket -> new HeatScore.Bucket(
                        bucket.getKey(), bucket.getValue().ship(), bucket.getValue().skip()))
                .toList(), newest, rules);
    }
}
