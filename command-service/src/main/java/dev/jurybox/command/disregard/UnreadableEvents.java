package dev.jurybox.command.disregard;

import static dev.jurybox.command.decider.CommandRejected.Reason.READABLE_EVENT;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_EVENT;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventType;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The events of the log that this version cannot read. */
@Component
class UnreadableEvents {

    /** Each of these is a long. */
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    private final EventLog log;
    private final EventCodec codec = new EventCodec();

    UnreadableEvents(EventLog log) {
        this.log = log;
    }

    /** An event never changes, so that what is found here still holds when the command is decided. */
    DisregardUnreadableEvent disregard(String at, String reason) {
        var event = find(at);
        var position = event.position();
        var type = new EventType(event.type(), event.revision());
        if (isReadable(event, type)) {
            throw new CommandRejected(READABLE_EVENT,
                    "The event at position %d, %s of %s, can be read, so it counts.".formatted(position, event.type(),
                            event.subject()));
        }
        return new DisregardUnreadableEvent(position, event.subject(), type, log.tagsOf(position), reason);
    }

    private StoredEvent find(String at) {
        return Stream.of(at).filter(text -> POSITION.matcher(text).matches()).map(Long::parseLong)
                .flatMap(position -> log.after(position - 1, 1).stream()
                        .filter(event -> event.position() == position))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(UNKNOWN_EVENT, "The log has no event at this position."));
    }

    private boolean isReadable(StoredEvent event, EventType type) {
        try {
            codec.decode(type, event.payload());
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
