package dev.jurybox.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.axonframework.common.TypeReference;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/** Between Axon's messages and what the log keeps. Payloads stay bytes until a handler asks for more. */
final class StoredMessages {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {
    };

    private final EventConverter converter;
    private final SubjectResolver subjects;

    StoredMessages(EventConverter converter, SubjectResolver subjects) {
        this.converter = converter;
        this.subjects = subjects;
    }

    NewEvent toStore(TaggedEventMessage<?> tagged, @Nullable ProcessingContext context) {
        EventMessage event = tagged.event();
        return new NewEvent(
                UUID.fromString(event.identifier()),
                commandId(context),
                event.type().qualifiedName(),
                Short.parseShort(event.type().version()),
                subjects.subjectOf(event),
                tagged.tags(),
                requireNonNull(event.payloadAs(byte[].class, converter)),
                requireNonNull(converter.convert(event.metadata(), byte[].class)));
    }

    EventMessage toMessage(StoredEvent event) {
        Map<String, String> metadata = requireNonNull(converter.convert(event.metadata(), METADATA.getType()));
        return new GenericEventMessage(
                event.eventId().toString(),
                new MessageType(event.type(), Short.toString(event.revision())),
                event.payload(),
                metadata,
                event.recordedAt());
    }

    private static @Nullable UUID commandId(@Nullable ProcessingContext context) {
        var command = context == null ? null : Message.fromContext(context);
        return command == null ? null : UUID.fromString(command.identifier());
    }
}
