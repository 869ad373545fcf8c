package dev.jurybox.command.axon;

import dev.jurybox.events.EventTypes;
import java.util.Optional;
import org.axonframework.messaging.core.ClassBasedMessageTypeResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/** Events go by the names they are stored under; commands, which are never stored, by their class. */
final class EventNames implements MessageTypeResolver {

    private final MessageTypeResolver byClass = new ClassBasedMessageTypeResolver();

    @Override
    public Optional<MessageType> resolve(Class<?> payload) {
        return EventTypes.of(payload)
                .map(type -> new MessageType(type.name(), Integer.toString(type.revision())))
                .or(() -> byClass.resolve(payload));
    }
}
