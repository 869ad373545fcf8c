package dev.jurybox.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recently sourced events. An event that many decisions source, such as those of a popular tool, is converted to a
 * message once instead of for each decision.
 */
final class SourcedEventCache {

    private static final int EVENTS_MAX = 1_024;
    /** Longer events are rarely sourced by many decisions, and a thousand of them would take too much memory. */
    private static final int BYTES_MAX = 8_192;

    private final Map<Long, SourcedEvent> byPosition = new LinkedHashMap<>(EVENTS_MAX, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SourcedEvent> eldest) {
            return size() > EVENTS_MAX;
        }
    };

    SourcedEvent shared(StoredEvent stored) {
        var sourced = new SourcedEvent(stored);
        if (sourced.bytes() > BYTES_MAX) return sourced;
        var known = byPosition.get(stored.position());
        if (known != null && known.isOf(stored)) return known;
        byPosition.put(stored.position(), sourced);
        return sourced;
    }
}
