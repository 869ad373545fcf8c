package dev.jurybox.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.TypeReference;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Converts between Axon's messages and stored events. Payloads stay bytes until a handler needs another type. */
final class StoredMessageConverter {

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {
    };

    private final EventConverter converter;
    private final SubjectResolver subjects;

    StoredMessageConverter(EventConverter converter, SubjectResolver subjects) {
        this.converter = converter;
        this.subjects = subjects;
    }

    NewEvent toStore(TaggedEventMessage<?> tagged, @Nullable UUID command) {
        EventMessage event = tagged.event();
        return new NewEvent(
                uuid(event.identifier()),
                command,
                event.type().name(),
                revision(event),
                subjects.subjectOf(event),
                TagText.of(tagged.tags()),
                requireNonNull(event.payloadAs(byte[].class, converter)),
                requireNonNull(converter.convert(event.metadata(), byte[].class)));
    }

    static UUID uuid(String identifier) {
        try {
            return UUID.fromString(identifier);
        } catch (IllegalArgumentException ignored) {
            throw new EventLogException.Refused("%s: an identifier must be a UUID".formatted(identifier));
        }
    }

    private static short revision(EventMessage event) {
        try {
            return Short.parseShort(event.type().version());
        } catch (NumberFormatException ignored) {
            throw new EventLogException.Refused("%s: a version must be a whole number".formatted(event.type()));
        }
    }

    private EventMessage toMessage(StoredEvent event) {
        Map<String, String> metadata = requireNonNull(converter.convert(event.metadata(), METADATA.getType()));
        return new GenericEventMessage(
                event.eventId().toString(),
                new MessageType(event.type(), Short.toString(event.revision())),
                event.payload(),
                metadata,
                event.recordedAt());
    }

    /** The event with the tracking token of its position. */
    Entry<EventMessage> toEntry(StoredEvent event) {
        var token = TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position()));
        return new SimpleEntry<>(toMessage(event), token);
    }

    /** The history of a decision. Its last entry always carries the consistency marker, even without events. */
    MessageStream<EventMessage> toStream(SourceRequest.History history, @Nullable ProcessingContext context) {
        return new HistoryStream(Stream.concat(history.events().stream().map(event -> event.entry(this::toEntry)),
                Stream.of(endAt(history.head(), context))).toList());
    }

    /** The same, read page by page. */
    MessageStream<EventMessage> toStream(HistoryPages pages, @Nullable ProcessingContext context) {
        return new PagedHistoryStream(pages, this::toEntry, endAt(pages.head(), context));
    }

    private static Entry<EventMessage> endAt(long head, @Nullable ProcessingContext context) {
        var outcome = context == null ? null : context.getResource(AppendOutcome.RESOURCE_KEY);
        if (outcome != null) outcome.sawLogUpTo(head);
        var marker = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
        return new SimpleEntry<>(TerminalEventMessage.INSTANCE, marker);
    }
}
