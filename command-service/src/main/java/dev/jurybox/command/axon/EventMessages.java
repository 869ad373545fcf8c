package dev.jurybox.command.axon;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Events as Axon's messages. */
final class EventMessages {

    private static final long UNKNOWN_POSITION = -1;

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

    /** Only the log knows positions: the storage engine of Axon's tests does not, and has no unreadable events. */
    static long position(Entry<? extends EventMessage> entry) {
        return TrackingToken.fromContext(entry).map(TrackingToken::position).orElseGet(OptionalLong::empty)
                .orElse(UNKNOWN_POSITION);
    }
}
