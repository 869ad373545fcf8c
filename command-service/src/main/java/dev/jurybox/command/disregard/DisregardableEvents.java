package dev.jurybox.command.disregard;

import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_DISREGARDED;
import static dev.jurybox.command.decider.CommandRejected.Reason.NEEDED_EVENT;
import static dev.jurybox.command.decider.CommandRejected.Reason.READABLE_EVENT;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_EVENT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventType;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.eventstore.TaggedEvents;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The events that can be disregarded: those that cannot be read, and later ones that build on a disregarded event. */
@Component
class DisregardableEvents {

    /** Each of these is a long. */
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String REGISTRATION = EventTypes.nameOf(ToolRegistered.class);
    private static final String DISREGARD = EventTypes.nameOf(EventDisregarded.class);

    private final EventLog log;
    private final TaggedEvents taggedEvents;
    private final EventCodec codec = new EventCodec();

    DisregardableEvents(EventLog log) {
        this.log = log;
        this.taggedEvents = new TaggedEvents(log);
    }

    /** The event at a position, which never changes, and so neither does the command. */
    StoredEvent find(String at) {
        return Stream.of(at).filter(text -> POSITION.matcher(text).matches()).map(Long::parseLong)
                .flatMap(position -> log.after(position - 1, 1).stream()
                        .filter(event -> event.position() == position))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(UNKNOWN_EVENT, "The log has no event at this position."));
    }

    DisregardLoggedEvent disregard(StoredEvent event, String reason) {
        return new DisregardLoggedEvent(event.position(), event.subject(), typeOf(event),
                taggedEvents.tagsOf(event, EventTags.beginningsFor(event.subject())), reason);
    }

    /** Neither an event nor a disregard before it changes, so that this still holds when the command is decided. */
    void mustBeDisregardable(StoredEvent event) {
        var position = event.position();
        if (event.type().equals(REGISTRATION)) {
            throw new CommandRejected(NEEDED_EVENT,
                    "The event at position %d registers %s, and everything else about the tool depends on it."
                            .formatted(position, event.subject()));
        }
        var readable = read(event);
        var disregards = disregards(position, readable);
        if (disregards.stream().anyMatch(each -> each.position() == position)) {
            throw new CommandRejected(ALREADY_DISREGARDED,
                    "The event at position %d is disregarded already.".formatted(position));
        }
        if (readable.isPresent() && disregards.isEmpty()) {
            throw new CommandRejected(READABLE_EVENT, """
                    The event at position %d, %s of %s, can be read and follows no disregarded event that it could \
                    build on, so it counts.""".formatted(position, event.type(), event.subject()));
        }
    }

    /** The disregards of the event, and of the events before it that it could build on. */
    private List<EventDisregarded> disregards(long position, Optional<JuryboxEvent> readable) {
        var tags = new HashSet<>(EventBasis.tags(EventTags.disregardsOf(position)));
        readable.map(EventBasis::of).ifPresent(tags::addAll);
        return taggedEvents.tagged(tags, DISREGARD).stream()
                .flatMap(each -> read(each).stream())
                .map(EventDisregarded.class::cast)
                .filter(each -> each.position() <= position)
                .toList();
    }

    private Optional<JuryboxEvent> read(StoredEvent event) {
        try {
            return Optional.of(codec.decode(typeOf(event), event.payload()));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static EventType typeOf(StoredEvent event) {
        return new EventType(event.type(), event.revision());
    }
}
