package dev.jurybox.query.verdicts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads from the log which events a command resulted in. They are contiguous, and a batch of votes has at most 200; an
 * adoption of rules may have thousands, so the cause is read by its position. Only those of the same tool and those of
 * rules are returned, since the others would reveal that the same command voted on other tools too. The events never
 * change, so they are cached.
 */
@Component
class CommandEvents {

    private static final int AROUND = 200;
    private static final int KEPT_MAX = 2_000;

    private final LogClient log;
    private final Cache<Long, List<ExplainedEvent>> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX)
            .executor(Runnable::run).build();

    CommandEvents(LogClient log) {
        this.log = log;
    }

    List<ExplainedEvent> of(VerdictHistoryEntry change) {
        var known = kept.getIfPresent(change.position());
        if (known != null) return known;
        var read = read(change);
        kept.put(change.position(), read);
        return read;
    }

    private List<ExplainedEvent> read(VerdictHistoryEntry change) {
        var events = around(change).filter(event -> isAbout(event, change.tool()))
                .filter(event -> isOfCommand(event, change))
                .map(ExplainedEvent::of)
                .toList();
        if (events.stream().noneMatch(event -> event.shown().position() == change.position())) {
            throw new ProblemException(ProblemType.LOG_UNAVAILABLE,
                    "The log cannot be read for this verdict now; please ask again.");
        }
        return events;
    }

    private Stream<RawEvent> around(VerdictHistoryEntry change) {
        var first = change.position() - AROUND + 1;
        var near = between(first, change.position() + AROUND);
        var cause = change.causePosition();
        return cause < first ? Stream.concat(between(cause, cause), near) : near;
    }

    private Stream<RawEvent> between(long first, long last) {
        return RawEventConverter.of(log.after(Math.max(0, first - 1), last)).stream();
    }

    private static boolean isAbout(RawEvent event, String tool) {
        return event.subject().equals(tool) || event.subject().equals(RuleEvent.SUBJECT);
    }

    /** An event without a command matches only itself. */
    private static boolean isOfCommand(RawEvent event, VerdictHistoryEntry change) {
        var envelope = event.envelope();
        return envelope.eventId().equals(change.eventId())
                || change.commandId() != null && change.commandId().equals(envelope.commandId());
    }
}
