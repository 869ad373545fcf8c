package dev.jurybox.command.axon;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Events as Axon's messages. */
final class EventMessages {

    private EventMessages() {}

    static List<EventMessage> of(List<? extends JuryboxEvent> events, Metadata metadata) {
        return events.stream()
                .<EventMessage>map(event -> new GenericEventMessage(EventMessageTypeResolver.typeOf(event), event,
                        metadata))
                .toList();
    }

    static JuryboxEvent payload(EventMessage event, EventConverter converter) {
        return requireNonNull(event.<JuryboxEvent>payloadAs(StoredEventType.as(event.type()), converter));
    }
}
