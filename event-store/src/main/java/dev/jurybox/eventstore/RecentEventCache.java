package dev.jurybox.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events that this engine appended recently, and the head after them. As long as no other instance appends, the
 * cache contains every event after some position, and most append conditions need no query. In case of doubt the cache
 * is cleared and the log is queried.
 */
final class RecentEventCache {

    private record Event(long position, String type, List<String> tags) {}

    private final Deque<Event> inOrder = new ArrayDeque<>();
    private final Map<String, Deque<Event>> byTag = new HashMap<>();
    private final int eventsMax;
    private @Nullable LogHead head;
    private long knownAfter;
    private long last;

    RecentEventCache(int eventsMax) {
        this.eventsMax = eventsMax;
    }

    /** The head of the log as this engine last saw it; null if it may have changed. */
    @Nullable
    LogHead head() {
        return head;
    }

    /**
     * Sets the head that was read from the log. Another head than the last one means that another instance appended, or
     * that the log was restored to an older state, so that the cached events are not those of the log.
     */
    void headIs(LogHead actual) {
        if (head == null || !actual.point().equals(head.point())) {
            forget();
            knownAfter = actual.position();
            last = actual.position();
        }
        head = actual;
    }

    /** Sets the head after the events that were added, once they are committed. */
    void movedTo(LogHead written) {
        head = written;
    }

    void forget() {
        inOrder.clear();
        byTag.clear();
        head = null;
    }

    /** For use between batches only: within a batch, requests still to be checked may need the oldest events. */
    void forgetTheOldest() {
        while (inOrder.size() > eventsMax)
            forgetOldest();
    }

    boolean knowsAllAfter(long position) {
        return position >= knownAfter;
    }

    /**
     * Whether a decision read events after the head: either another instance has appended, or, if the head is locked,
     * the log was restored to an older state and no longer has them.
     */
    boolean isBeyondHead(WriteRequest request) {
        return head != null && !request.unlessAny().isEmpty() && request.after() > head.position();
    }

    boolean anyMatch(TagQuery query, long after) {
        var candidates = byTag.get(query.tag());
        if (candidates == null) return false;
        for (var newestFirst = candidates.descendingIterator(); newestFirst.hasNext();) {
            var event = newestFirst.next();
            if (event.position() <= after) return false;
            if (query.matches(event.type(), event.tags())) return true;
        }
        return false;
    }

    void add(NewEvent decided) {
        var event = new Event(++last, decided.type(), decided.tags());
        inOrder.addLast(event);
        for (var tag : event.tags())
            byTag.computeIfAbsent(tag, unused -> new ArrayDeque<>(2)).addLast(event);
    }

    private void forgetOldest() {
        var oldest = inOrder.removeFirst();
        knownAfter = oldest.position();
        for (var tag : oldest.tags()) {
            byTag.computeIfPresent(tag, (unused, events) -> {
                events.removeFirst();
                return events.isEmpty() ? null : events;
            });
        }
    }
}
