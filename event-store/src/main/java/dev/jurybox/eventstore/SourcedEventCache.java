package dev.jurybox.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events that were sourced lately. What many decisions read, a tool that everybody votes on, is made a message once and
 * not for each of them.
 */
final class SourcedEventCache {

    private static final int EVENTS_MAX = 1_024;
    /** What is longer is rarely read by many, and a thousand of it would be a burden. */
    private static final int BYTES_MAX = 8_192;

    private final Map<Long, SourcedEvent> byPosition = new LinkedHashMap<>(EVENTS_MAX, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SourcedEvent> eldest) {
            return size() > EVENTS_MAX;
        }
    };

    SourcedEvent shared(StoredEvent stored) {
        if (stored.payload().length + stored.metadata().length > BYTES_MAX) return new SourcedEvent(stored);
        var known = byPosition.get(stored.position());
        if (known != null && known.isOf(stored)) return known;
        var sourced = new SourcedEvent(stored);
        byPosition.put(stored.position(), sourced);
        return sourced;
    }
}
