package dev.jurybox.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this engine itself appended lately, and the head it left: as long as nobody else appends, it knows every event
 * after a position, and most conditions need no query. Whatever is in doubt is forgotten, and the log itself is asked.
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

    /** Where the log ended when this engine last looked; null if that is in doubt. */
    @Nullable
    LogHead head() {
        return head;
    }

    /** This is where the log ends. If that is not where it was left, what others appended is not known. */
    void headIs(LogHead actual) {
        if (head == null || actual.position() != last) {
            forget();
            knownAfter = actual.position();
            last = actual.position();
        }
        head = actual;
    }

    void forget() {
        inOrder.clear();
        byTag.clear();
        head = null;
    }

    /** Between batches only: in the middle of one, those that are still to be judged may depend on it. */
    void forgetTheOldest() {
        while (inOrder.size() > eventsMax)
            forgetOldest();
    }

    boolean knowsAllAfter(long position) {
        return position >= knownAfter;
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
