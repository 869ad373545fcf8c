package dev.jurybox.command.axon;

import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import java.util.Optional;
import org.axonframework.messaging.core.ClassBasedMessageTypeResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/** Events have the names they are stored under. Commands, which are never stored, are named by their class. */
final class EventMessageTypeResolver implements MessageTypeResolver {

    private static final ClassValue<Optional<MessageType>> NAMES = new ClassValue<>() {

        @Override
        protected Optional<MessageType> computeValue(Class<?> event) {
            return EventTypes.of(event).map(type -> new MessageType(type.name(), Integer.toString(type.revision())));
        }
    };

    private final MessageTypeResolver byClass = new ClassBasedMessageTypeResolver();

    static MessageType typeOf(JuryboxEvent event) {
        return NAMES.get(event.getClass()).orElseThrow();
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payload) {
        return NAMES.get(payload).or(() -> byClass.resolve(payload));
    }
}
