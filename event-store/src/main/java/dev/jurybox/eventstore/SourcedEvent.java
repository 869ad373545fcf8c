package dev.jurybox.eventstore;

import java.util.function.Function;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An event that several decisions may read: made a message once for all of them, by the first who looks. */
final class SourcedEvent {

    private final StoredEvent stored;
    private volatile @Nullable Entry<EventMessage> entry;

    SourcedEvent(StoredEvent stored) {
        this.stored = stored;
    }

    /** Whether this is that event, and not another that took its place when the log was restored. */
    boolean isOf(StoredEvent other) {
        return stored.eventId().equals(other.eventId());
    }

    long position() {
        return stored.position();
    }

    /** Two who look at the same time may both make one: the same message either way. */
    Entry<EventMessage> entry(Function<StoredEvent, Entry<EventMessage>> toEntry) {
        var made = entry;
        if (made == null) {
            made = toEntry.apply(stored);
            entry = made;
        }
        return made;
    }
}
