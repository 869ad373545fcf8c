package dev.jurybox.command.axon;

import dev.jurybox.events.EventType;
import java.lang.reflect.Type;
import org.axonframework.messaging.core.MessageType;

/** The type to read stored bytes as: an event in the revision it was stored in, whatever the newest revision is. */
record StoredEventType(EventType event) implements Type {

    static StoredEventType as(MessageType type) {
        return new StoredEventType(new EventType(type.name(), Integer.parseInt(type.version())));
    }
}
