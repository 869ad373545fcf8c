package dev.jurybox.query.ranking.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.query.ranking.HeatBucketDeltas;
import dev.jurybox.query.ranking.SnapshotIntervals;
import dev.jurybox.query.ranking.ToolCounts;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Standings of all tools at recently replayed positions, so that the replay to a later position starts from there. */
final class StandingsCache {

    /** Standings are cached at every multiple of this number of positions. */
    static final int EVERY_POSITIONS = 1_000;

    /** The tools and heat buckets of all cached standings. */
    private static final int WEIGHT_MAX = 200_000;

    /**
     * What standings depend on besides the position.
     *
     * @param parked the parked tools, each with the position from which on its events are skipped
     */
    record Version(Base base, Map<String, Long> parked) {}

    /**
     * The counts of all tools at a position.
     *
     * @param chapter the interval whose snapshots the replay started from
     * @param heat what the events from its beginning up to the position added to the heat buckets
     */
    record Standings(long position, SortedMap<String, ToolCounts> contenders, long chapter, HeatBucketDeltas heat) {

        private int weight() {
            return 1 + contenders.size() + heat.size();
        }

        private Standings copy() {
            return new Standings(position, new TreeMap<>(contenders), chapter, heat.copy());
        }
    }

    private record Key(Version version, long position) {}

    private final Cache<Key, Standings> kept = Caffeine.newBuilder()
            .maximumWeight(WEIGHT_MAX)
            .weigher((Key _, Standings standings) -> standings.weight())
            .recordStats()
            .executor(Runnable::run)
            .build();

    StandingsCache(MeterRegistry metrics) {
        CaffeineCacheMetrics.monitor(metrics, kept, "past-standings");
    }

    /** Returns the latest cached standings up to a position, within its interval. */
    Optional<Standings> before(long position, Version version) {
        var last = position - position % EVERY_POSITIONS;
        var first = SnapshotIntervals.before(SnapshotIntervals.of(position + 1));
        return LongStream.iterate(last, each -> each >= first, each -> each - EVERY_POSITIONS)
                .mapToObj(each -> Optional.ofNullable(kept.getIfPresent(new Key(version, each))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Stores a copy, because the caller continues to change the counts. */
    void put(Standings standings, Version version) {
        kept.put(new Key(version, standings.position()), standings.copy());
    }
}
