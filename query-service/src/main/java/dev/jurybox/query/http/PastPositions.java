package dev.jurybox.query.http;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogTimes;
import dev.jurybox.query.log.PolledLogHead;
import java.time.Clock;
import java.time.Instant;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads which past position a text names: its number, an instant, or a day, of which the end counts. */
@Component
public class PastPositions {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    /** Found in place of a position. */
    private static final long FUTURE = -1;

    private final LogClient log;
    private final LogTimes times;
    private final PolledLogHead polledHead;
    private final Clock clock;

    PastPositions(LogClient log, LogTimes times, PolledLogHead polledHead, Clock clock) {
        this.log = log;
        this.times = times;
        this.polledHead = polledHead;
        this.clock = clock;
    }

    /**
     * Returns the position with its time, which the log has reached.
     *
     * @param name the name of the parameter, for problems
     */
    public AsOf read(String name, String text) {
        return read(name, text, this::search);
    }

    /** @param search calls {@link #search}, unless it knows the result already */
    public AsOf read(String name, String text, ToLongFunction<Instant> search) {
        var position = POSITION.matcher(text).matches()
                ? inLog(name, Long.parseLong(text))
                : lastUntil(name, text, search);
        return new AsOf(position, times.at(position));
    }

    private long inLog(String name, long position) {
        if (position == 0) throw invalid(name, "is before the first event, which has position 1.");
        if (position <= polledHead.head().position()) return position;
        var head = log.head().position();
        if (position > head) throw invalid(name, "is in the future: the log ends at position " + head + ".");
        return position;
    }

    private static long lastUntil(String name, String text, ToLongFunction<Instant> search) {
        var bound = TimeBound.find(text).orElseThrow(() -> invalid(name,
                "is a position, an instant or a day: 7142, 2026-01-31T18:00:00Z or 2026-01-31."));
        var position = search.applyAsLong(bound.last());
        if (position == FUTURE) {
            throw invalid(name, "is in the future: %s %s.".formatted(
                    text, bound.isDay() ? "is not over yet" : "is yet to come"));
        }
        if (position == 0) throw invalid(name, "is before the first event of the log.");
        return position;
    }

    /** Searches the log for the last event until an instant. The result is for {@link #read}. */
    public long search(Instant instant) {
        var head = log.head().position();
        return isFuture(instant, head) ? FUTURE : times.lastUntil(instant, head);
    }

    /** The clock that events are recorded by may be ahead of the one of this service. */
    private boolean isFuture(Instant instant, long head) {
        return instant.isAfter(clock.instant()) && (head == 0 || instant.isAfter(times.at(head)));
    }

    private static InvalidParameterException invalid(String name, String mistake) {
        return new InvalidParameterException(name, mistake);
    }
}
