package dev.jurybox.query.ranking.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.InvalidParameterException;
import dev.jurybox.query.http.TimeBound;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogTimes;
import dev.jurybox.query.log.PolledLogHead;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads which past position a request asks for: by its number, by an instant, or by a day, of which the end counts. */
@Component
public class AsOfReader {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final int KEPT_MAX = 2_000;
    /** Found in place of a position. */
    private static final long FUTURE = -1;

    private final LogClient log;
    private final LogTimes times;
    private final PolledLogHead polledHead;
    private final Clock clock;
    private final FairQueue<AddressNetwork, Object> turns;
    /** The positions of instants after which more events were recorded. */
    private final Cache<Instant, Long> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).executor(Runnable::run)
            .build();

    AsOfReader(LogClient log, LogTimes times, PolledLogHead polledHead, Clock clock,
            FairQueue<AddressNetwork, Object> turns) {
        this.log = log;
        this.times = times;
        this.polledHead = polledHead;
        this.clock = clock;
        this.turns = turns;
    }

    /**
     * Returns the position with its time, which the log has reached.
     *
     * @param name the name of the parameter, for problems
     * @param asker the network that takes a turn, if the log has to be searched for an instant
     */
    public AsOf read(String name, String text, AddressNetwork asker) {
        var position = POSITION.matcher(text).matches()
                ? inLog(name, Long.parseLong(text))
                : lastUntil(name, text, asker);
        return new AsOf(position, times.at(position));
    }

    private long inLog(String name, long position) {
        if (position == 0) throw invalid(name, "is before the first event, which has position 1.");
        if (position <= polledHead.head().position()) return position;
        var head = log.head().position();
        if (position > head) throw invalid(name, "is in the future: the log ends at position " + head + ".");
        return position;
    }

    private long lastUntil(String name, String text, AddressNetwork asker) {
        var bound = TimeBound.find(text).orElseThrow(() -> invalid(name,
                "is a position, an instant or a day: 7142, 2026-01-31T18:00:00Z or 2026-01-31."));
        var instant = bound.last();
        var position = turns.<Long>take(asker, instant, () -> kept.getIfPresent(instant), () -> search(instant));
        if (position == FUTURE) {
            throw invalid(name, "is in the future: %s %s.".formatted(
                    text, bound.isDay() ? "is not over yet" : "is yet to come"));
        }
        if (position == 0) throw invalid(name, "is before the first event of the log.");
        return position;
    }

    /** Until a later event is recorded, one that is being recorded may still get an earlier time. */
    private long search(Instant instant) {
        var head = log.head().position();
        if (isFuture(instant, head)) return FUTURE;
        var position = times.lastUntil(instant, head);
        if (position < head) kept.put(instant, position);
        return position;
    }

    /** The clock that events are recorded by may be ahead of the one of this service. */
    private boolean isFuture(Instant instant, long head) {
        return instant.isAfter(clock.instant()) && (head == 0 || instant.isAfter(times.at(head)));
    }

    private static InvalidParameterException invalid(String name, String mistake) {
        return new InvalidParameterException(name, mistake);
    }
}
