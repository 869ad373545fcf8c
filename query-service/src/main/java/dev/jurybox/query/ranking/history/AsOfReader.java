package dev.jurybox.query.ranking.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.PastPositions;
import dev.jurybox.query.log.PolledLogHead;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads which past position a request asks for. Addresses take turns to have the log searched for an instant. */
@Component
public class AsOfReader {

    private static final int KEPT_MAX = 2_000;

    private final PastPositions positions;
    private final PolledLogHead polledHead;
    private final FairQueue<AddressNetwork, Object> turns;
    /** The positions of instants after which more events were recorded. */
    private final Cache<Instant, Long> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).executor(Runnable::run)
            .build();

    AsOfReader(PastPositions positions, PolledLogHead polledHead, FairQueue<AddressNetwork, Object> turns) {
        this.positions = positions;
        this.polledHead = polledHead;
        this.turns = turns;
    }

    /**
     * Returns the position with its time, which the log has reached.
     *
     * @param name the name of the parameter, for problems
     * @param asker the network that takes a turn, if the log has to be searched for an instant
     */
    public AsOf read(String name, String text, AddressNetwork asker) {
        return positions.read(name, text,
                instant -> turns.<Long>take(asker, instant, () -> kept.getIfPresent(instant), () -> search(instant)));
    }

    /** Until a later event is recorded, one that is being recorded may still get an earlier time. */
    private long search(Instant instant) {
        var head = polledHead.head().position();
        var position = positions.search(instant);
        if (0 <= position && position < head) kept.put(instant, position);
        return position;
    }
}
