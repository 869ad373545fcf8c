package dev.jurybox.command.axon;

import dev.jurybox.events.EventType;
import java.lang.reflect.Type;
import org.axonframework.messaging.core.MessageType;

/** What stored bytes are to be read as: an event of the revision it was stored in, whatever the newest is. */
record StoredEventType(EventType event) implements Type {

    static StoredEventType as(MessageType type) {
        return new StoredEventType(new EventType(type.name(), Integer.parseInt(type.version())));
    }
}
