package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The histories that were sourced most recently, such as the lifecycles of popular tools. They are complete up to a
 * point of the log, which follows the appends of this engine. After an append of another instance they are not used any
 * more, and the cache begins again at a later head. If the log does not end at a point that this cache has followed, it
 * was restored to an older state, and nothing is known of it.
 */
final class HistoryCache {

    private static final int TAGS_MAX = 1_024;
    private static final int LOOKUPS_PER_TAG_MAX = 2;
    private static final int EVENTS_MAX = 16;
    private static final int BYTES_MAX = 8_192;
    private static final int POINTS_MAX = 256;
    private static final LogPoint UNKNOWN = new LogPoint(-1, Instant.MIN);
    /** Until then, the heads may have been read before an append of this engine was reported. */
    private static final int TOO_OLD_MAX = 3;

    /** Histories as they were found. They are the whole past only if they are valid at the head that is read next. */
    record Known(Map<TagQuery, List<SourcedEvent>> events, LogPoint through) {

        boolean contains(TagQuery lookup) {
            return events.containsKey(lookup);
        }
    }

    private final Map<String, Map<TagQuery, List<SourcedEvent>>> byTag = leastRecentlyUsed(TAGS_MAX);
    /** The points that this cache has followed, of which a query may have read any. */
    private final Set<LogPoint> followed = latest(POINTS_MAX);
    private LogPoint through = UNKNOWN;
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

    /** Returns whether what was found is complete at a head that was read afterwards. */
    synchronized boolean validate(Known known, LogPoint head) {
        if (head.position() < known.through().position()) forget();
        if (head.position() <= through.position() && !followed.contains(head)) forget();
        if (head.position() > through.position()) tooOld++;
        return known.events().isEmpty() || followed.contains(head) && isUnchanged(known);
    }

    private boolean isUnchanged(Known known) {
        return known.events().entrySet().stream().allMatch(each -> each.getValue().equals(get(each.getKey())));
    }

    /** Keeps what was sourced at a head, if the cache is complete up to there or begins there. */
    synchronized void keep(TagQuery lookup, List<SourcedEvent> events, LogPoint head) {
        if (isUnknown() || tooOld >= TOO_OLD_MAX && head.position() > through.position()) beginAt(head);
        if (!head.equals(through) || events.isEmpty() || events.size() > EVENTS_MAX) return;
        if (events.stream().mapToInt(SourcedEvent::bytes).sum() > BYTES_MAX) return;
        byTag.computeIfAbsent(lookup.tag(), unused -> leastRecentlyUsed(LOOKUPS_PER_TAG_MAX)).put(lookup, events);
    }

    /** Follows an append of this engine. Unless it began where the cache is complete, nothing before it is known. */
    synchronized void appended(LogPoint before, LogPoint last, Collection<String> tags) {
        if (before.equals(last)) return;
        if (!before.equals(through)) beginAt(last);
        tags.forEach(byTag::remove);
        through = last;
        followed.add(last);
        tooOld = 0;
    }

    private boolean isUnknown() {
        return through.equals(UNKNOWN);
    }

    synchronized void forget() {
        beginAt(UNKNOWN);
    }

    private void beginAt(LogPoint head) {
        byTag.clear();
        followed.clear();
        followed.add(head);
        through = head;
        tooOld = 0;
    }

    private static <E> Set<E> latest(int max) {
        return Collections.newSetFromMap(new LinkedHashMap<>() {

            @Override
            protected boolean removeEldestEntry(Map.Entry<E, Boolean> eldest) {
                return size() > max;
            }
        });
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
