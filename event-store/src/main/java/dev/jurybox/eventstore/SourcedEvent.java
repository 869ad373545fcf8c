package dev.jurybox.eventstore;

import java.util.function.Function;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An event that several decisions may source. It is converted to a message once, on first use. */
final class SourcedEvent {

    private final StoredEvent stored;
    private volatile @Nullable Entry<EventMessage> entry;

    SourcedEvent(StoredEvent stored) {
        this.stored = stored;
    }

    /** Whether this is the same event, and not another one at its position after the log was restored. */
    boolean isOf(StoredEvent other) {
        return stored.eventId().equals(other.eventId());
    }

    long position() {
        return stored.position();
    }

    int bytes() {
        return stored.payload().length + stored.metadata().length;
    }

    /** Two concurrent callers may both convert the event, with equal results. */
    Entry<EventMessage> entry(Function<StoredEvent, Entry<EventMessage>> toEntry) {
        var made = entry;
        if (made == null) {
            made = toEntry.apply(stored);
            entry = made;
        }
        return made;
    }
}
