package dev.jurybox.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The histories that were sourced most recently, such as the lifecycles of popular tools. They are complete up to a
 * position of the log, which follows the appends of this engine. After an append of another instance they are not used
 * any more, and the cache begins again at a later head.
 */
final class HistoryCache {

    private static final int TAGS_MAX = 1_024;
    private static final int LOOKUPS_PER_TAG_MAX = 2;
    private static final int EVENTS_MAX = 16;
    private static final int BYTES_MAX = 8_192;
    private static final long UNKNOWN = -1;
    /** Until then, the heads may have been read before an append of this engine was reported. */
    private static final int TOO_OLD_MAX = 3;

    /** Histories as they were found. They are the whole past only if they are valid at the head that is read next. */
    record Known(Map<TagQuery, List<SourcedEvent>> events, long through) {

        boolean contains(TagQuery lookup) {
            return events.containsKey(lookup);
        }
    }

    private final Map<String, Map<TagQuery, List<SourcedEvent>>> byTag = leastRecentlyUsed(TAGS_MAX);
    private long through = UNKNOWN;
    private int tooOld;

    synchronized Known find(Collection<TagQuery> lookups) {
        var events = new HashMap<TagQuery, List<SourcedEvent>>();
        for (var lookup : lookups) {
            var known = get(lookup);
            if (known != null && tooOld == 0) events.put(lookup, known);
        }
        return new Known(events, through);
    }

    private @Nullable List<SourcedEvent> get(TagQuery lookup) {
        var histories = byTag.get(lookup.tag());
        return histories == null ? null : histories.get(lookup);
    }

    /**
     * Returns whether what was found is complete at a head that was read afterwards. If the head has fallen back, the log
     * was restored, and nothing is known of it.
     */
    synchronized boolean validate(Known known, long head) {
        if (head < known.through()) forget();
        if (head > through) tooOld++;
        return known.events().isEmpty() || head <= through && isUnchanged(known);
    }

    private boolean isUnchanged(Known known) {
        return known.events().entrySet().stream().allMatch(each -> each.getValue().equals(get(each.getKey())));
    }

    /** Keeps what was sourced at a head, if the cache is complete up to there or begins there. */
    synchronized void keep(TagQuery lookup, List<SourcedEvent> events, long head) {
        if (through == UNKNOWN || tooOld >= TOO_OLD_MAX && head > through) beginAt(head);
        if (head != through || events.isEmpty() || events.size() > EVENTS_MAX) return;
        if (events.stream().mapToInt(SourcedEvent::bytes).sum() > BYTES_MAX) return;
        byTag.computeIfAbsent(lookup.tag(), unused -> leastRecentlyUsed(LOOKUPS_PER_TAG_MAX)).put(lookup, events);
    }

    /**
     * Follows an append of this engine. If its position is one that was known before, either the cache has just begun
     * there, or the log was restored and other events have taken the place of known ones.
     */
    synchronized void appended(long before, long last, Collection<String> tags) {
        if (before == last) return;
        if (before != through) byTag.clear();
        tags.forEach(byTag::remove);
        through = last;
        tooOld = 0;
    }

    synchronized void forget() {
        beginAt(UNKNOWN);
    }

    private void beginAt(long head) {
        byTag.clear();
        through = head;
        tooOld = 0;
    }

    private static <K, V> Map<K, V> leastRecentlyUsed(int max) {
        return new LinkedHashMap<>(4, 0.75f, true) {

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > max;
            }
        };
    }
}
