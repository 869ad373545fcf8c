package dev.jurybox.query.projection;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import dev.jurybox.query.log.LogPage;
import dev.jurybox.query.log.LoggedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Converts events read from the log to the form that they have on the topic. */
public final class RawEventConverter {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private RawEventConverter() {}

    public static List<RawEvent> of(LogPage page) {
        return page.events().stream().map(RawEventConverter::incoming).toList();
    }

    private static RawEvent incoming(LoggedEvent event) {
        return new RawEvent(
                new EventType(event.type(), event.revision()),
                event.subject(),
                event.partition(),
                event.position(),
                event.previousPosition(),
                RawEvent.NO_OFFSET,
                event.payload(),
                headers(event)::get);
    }

    private static Map<String, String> headers(LoggedEvent event) {
        var headers = new HashMap<>(JsonMapper.shared().readValue(event.metadata(), TEXTS));
        headers.put(EventHeaders.ID, event.eventId().toString());
        headers.put(EventHeaders.TIME, event.recordedAt().toString());
        if (event.commandId() != null) headers.put(EventHeaders.COMMAND_ID, event.commandId().toString());
        return headers;
    }
}
