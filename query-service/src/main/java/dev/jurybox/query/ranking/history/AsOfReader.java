package dev.jurybox.query.ranking.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.TimeBound;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogTimes;
import dev.jurybox.query.progress.AsOfPosition;
import dev.jurybox.query.ranking.RankingProjection;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads which past position a request asks for: by its number, by an instant, or by a day, of which the end counts. */
@Component
public class AsOfReader {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final int KEPT_MAX = 2_000;

    private final LogClient log;
    private final LogTimes times;
    private final AsOfPosition asOfPosition;
    private final FairQueue<AddressNetwork, Object> turns;
    /** The positions of instants after which more events were recorded. */
    private final Cache<Instant, Long> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).executor(Runnable::run)
            .build();

    AsOfReader(LogClient log, LogTimes times, AsOfPosition asOfPosition, FairQueue<AddressNetwork, Object> turns) {
        this.log = log;
        this.times = times;
        this.asOfPosition = asOfPosition;
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
                : lastUntil(name, instant(name, text), asker);
        return new AsOf(position, times.at(position));
    }

    private long inLog(String name, long position) {
        if (position == 0) throw invalid(name, "is before the first event, which has position 1.");
        if (position <= asOfPosition.position(Set.of(RankingProjection.NAME))) return position;
        var head = log.head().position();
        if (position > head) throw invalid(name, "is in the future: the log ends at position " + head + ".");
        return position;
    }

    private static Instant instant(String name, String text) {
        var bound = TimeBound.find(text).orElseThrow(() -> invalid(name,
                "is a position, an instant or a day: 7142, 2026-01-31T18:00:00Z or 2026-01-31."));
        if (bound.last().isAfter(Instant.now())) throw invalid(name, "is in the future: " + text + " is not over yet.");
        return bound.last();
    }

    private long lastUntil(String name, Instant instant, AddressNetwork asker) {
        var position = turns.<Long>take(asker, instant, () -> kept.getIfPresent(instant), () -> search(instant));
        if (position == 0) throw invalid(name, "is before the first event of the log.");
        return position;
    }

    /** Until a later event is recorded, one that is being recorded may still get an earlier time. */
    private long search(Instant instant) {
        var head = log.head().position();
        var position = times.lastUntil(instant, head);
        if (position < head) kept.put(instant, position);
        return position;
    }

    private static ProblemException invalid(String name, String mistake) {
        return ProblemException.invalid(name + " " + mistake);
    }
}
