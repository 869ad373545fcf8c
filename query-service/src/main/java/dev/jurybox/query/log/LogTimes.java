package dev.jurybox.query.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When events were recorded. Times increase with positions, so a few dozen events of any log lead to an instant. */
@Component
public class LogTimes {

    private static final int KEPT_MAX = 20_000;

    private final LogClient log;
    private final Cache<Long, Instant> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).executor(Runnable::run)
            .build();

    LogTimes(LogClient log) {
        this.log = log;
    }

    /** Returns when the event at a position was recorded, which the log must have reached. */
    public Instant at(long position) {
        var known = kept.getIfPresent(position);
        if (known != null) return known;
        var events = log.after(position - 1, position).events();
        if (events.isEmpty()) throw new IllegalStateException("the log has no event at " + position);
        var read = events.getFirst().recordedAt();
        kept.put(position, read);
        return read;
    }

    /**
     * Returns the last position whose event was recorded until an instant, or 0 if none was. It looks at multiples of
     * powers of two, so that searches for different instants look at the same events first.
     *
     * @param head the last position of the log
     */
    public long lastUntil(Instant instant, long head) {
        var position = 0L;
        for (var step = Long.highestOneBit(head); step > 0; step /= 2) {
            var next = position + step;
            if (next <= head && !at(next).isAfter(instant)) position = next;
        }
        return position;
    }
}
