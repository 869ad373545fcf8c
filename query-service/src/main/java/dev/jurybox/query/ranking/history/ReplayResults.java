package dev.jurybox.query.ranking.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What replays of the past resulted in, each computed once and in a turn of a network that asks for it. The past does
 * not change, so results are cached until another generation of the rankings is live or the live one is revised.
 */
final class ReplayResults<Q, R> {

    private record Key<Q>(Base base, Q question) {}

    private final StandingsReplay replay;
    private final FairQueue<AddressNetwork, Object> turns;
    private final Cache<Key<Q>, R> kept;

    /**
     * @param name the name of the cache in metrics
     * @param weightMax the weight of all cached results
     */
    ReplayResults(String name, long weightMax, ToIntFunction<R> weight, StandingsReplay replay,
            FairQueue<AddressNetwork, Object> turns, MeterRegistry metrics) {
        this.replay = replay;
        this.turns = turns;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(weightMax)
                .weigher((Key<Q> _, R result) -> weight.applyAsInt(result))
                .recordStats()
                .executor(Runnable::run)
                .build();
        CaffeineCacheMetrics.monitor(metrics, kept, name);
    }

    /**
     * Starts again if meanwhile another generation was promoted, a parked subject was retried, or the database crashed.
     *
     * @param last the last position that the result depends on
     * @param asker the network that takes a turn, if the result is not known already
     */
    R of(Q question, long last, AddressNetwork asker, Function<Base, R> compute) {
        var key = new Key<>(replay.base(), question);
        var known = kept.getIfPresent(key);
        if (known != null) return known;
        replay.await(last);
        var result = turns.<R>take(asker, key, () -> kept.getIfPresent(key), () -> compute(key, compute));
        return replay.isCurrent(key.base()) ? result : of(question, last, asker, compute);
    }

    private R compute(Key<Q> key, Function<Base, R> compute) {
        var result = compute.apply(key.base());
        if (replay.isCurrent(key.base())) kept.put(key, result);
        return result;
    }
}
