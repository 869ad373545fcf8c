package dev.jurybox.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What this engine itself appended lately, so that most conditions need no query: as long as nobody else appends, it
 * knows every event after a position. Whatever is in doubt is forgotten, and the log itself is asked.
 */
final class RecentAppends {

    private record Event(long position, String type, List<String> tags) {}

    private final Deque<Event> inOrder = new ArrayDeque<>();
    private final Map<String, Deque<Event>> byTag = new HashMap<>();
    private final int eventsMax;
    private long knownAfter;
    private long head = -1;

    RecentAppends(int eventsMax) {
        this.eventsMax = eventsMax;
    }

    /**
     * The head is locked and stands here: if others moved it, what they appended is not known. What is too much is
     * forgotten now, before anybody is told what is known, and never in the middle of a batch.
     */
    void begin(long position) {
        while (inOrder.size() > eventsMax)
            forgetOldest();
        if (position == head) return;
        forget();
        knownAfter = position;
        head = position;
    }

    /** Nothing is known of a transaction that failed, or may have. */
    void forget() {
        inOrder.clear();
        byTag.clear();
        head = -1;
    }

    boolean knowsAllAfter(long position) {
        return position >= knownAfter;
    }

    boolean anyMatch(Lookup lookup, long after) {
        var candidates = byTag.get(lookup.tag());
        if (candidates == null) return false;
        for (var newestFirst = candidates.descendingIterator(); newestFirst.hasNext();) {
            var event = newestFirst.next();
            if (event.position() <= after) return false;
            if (lookup.matches(event.type(), event.tags())) return true;
        }
        return false;
    }

    void add(NewEvent decided) {
        var event = new Event(++head, decided.type(), decided.tags());
        inOrder.addLast(event);
        for (var tag : event.tags())
            byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>(2)).addLast(event);
    }

    private void forgetOldest() {
        var oldest = inOrder.removeFirst();
        knownAfter = oldest.position();
        for (var tag : oldest.tags()) {
            byTag.computeIfPresent(tag, (_, events) -> {
                events.removeFirst();
                return events.isEmpty() ? null : events;
            });
        }
    }
}
