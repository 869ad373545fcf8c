package dev.jurybox.command.relay;

import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.util.List;
import java.util.UUID;

/**
 * Reads the log page by page. Each page is read together with the event before it, so a page is never taken from a log
 * that went back to an older state since the page before.
 */
final class ContinuousLog {

    private static final UUID NONE = new UUID(0, 0);

    private final EventLog log;
    private final String topic;
    private long position;
    private UUID eventId = NONE;

    /** Throws if the log ends before the position. */
    ContinuousLog(EventLog log, String topic, long position) {
        this.log = log;
        this.topic = topic;
        this.position = position;
        if (position > 0) eventId = withLast(1).getFirst().eventId();
    }

    /** Returns the events after the last ones that this method returned. Throws if the log lacks the last one. */
    List<StoredEvent> next(int limit) {
        var page = position == 0 ? log.after(0, limit) : afterLast(limit);
        if (!page.isEmpty()) {
            position = page.getLast().position();
            eventId = page.getLast().eventId();
        }
        return page;
    }

    private List<StoredEvent> afterLast(int limit) {
        var events = withLast(limit + 1);
        if (!events.getFirst().eventId().equals(eventId)) throw contradiction("has another there");
        return events.subList(1, events.size());
    }

    private List<StoredEvent> withLast(int limit) {
        var events = log.after(position - 1, limit);
        if (events.isEmpty()) throw contradiction("ends before");
        return events;
    }

    private LogWentBackException contradiction(String what) {
        return new LogWentBackException("Event %d was relayed, but the log %s".formatted(position, what), topic);
    }
}
