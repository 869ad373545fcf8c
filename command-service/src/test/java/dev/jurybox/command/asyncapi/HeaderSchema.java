package dev.jurybox.command.asyncapi;

import static java.util.stream.Collectors.joining;

import dev.jurybox.command.sender.Role;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JSON Schema of the headers of a record, each of which is UTF-8 text. */
final class HeaderSchema {

    static final String NAME = "Headers";

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final List<String> ALWAYS = List.of(
            EventHeaders.SPEC_VERSION, EventHeaders.ID, EventHeaders.SOURCE, EventHeaders.TYPE, EventHeaders.SUBJECT,
            EventHeaders.TIME, "content-type", EventHeaders.REVISION, EventHeaders.POSITION,
            EventHeaders.PREVIOUS_POSITION);

    private HeaderSchema() {}

    static Map<String, Object> ofAny() {
        var properties = new TreeMap<String, Object>();
        properties.put(EventHeaders.SPEC_VERSION, text("^1\\.0$", "The version of CloudEvents."));
        properties.put(EventHeaders.ID, text("^" + UUID + "$", "The event's id."));
        properties.put(EventHeaders.SOURCE, text("^urn:uuid:" + UUID + "$", "The log's id."));
        properties.put(EventHeaders.TYPE, text("^[A-Za-z]+$", "What happened."));
        properties.put(EventHeaders.SUBJECT, text(".", "The subject of the event, which is the key of the record."));
        properties.put(EventHeaders.TIME, Map.of("type", "string", "format", "date-time",
                "description", "When it was recorded. Information: order is by position."));
        properties.put("content-type", text("^application/json$", "Of the value."));
        properties.put(EventHeaders.REVISION, text("^[1-9][0-9]*$", "Which revision of its type the value is."));
        properties.put(EventHeaders.POSITION, text("^[1-9][0-9]*$", "Its place in the log, from 1, without holes."));
        properties.put(EventHeaders.PREVIOUS_POSITION, text("^(0|[1-9][0-9]*)$",
                "The place of the event before in its partition, 0 for the first."));
        properties.put(EventHeaders.COMMAND_ID, text("^" + UUID + "$", "The command that caused it."));
        properties.put(EventHeaders.CORRELATION_ID, text(".", "The id of the command that began the chain of events."));
        properties.put(EventHeaders.CAUSATION_ID, text(".", "What caused it."));
        properties.put(EventHeaders.ACTOR, text("^(" + roles() + ")(:.+)?$",
                "Who acted: a role, and for people with one a pseudonym behind a colon. Never a name."));
        properties.put(EventHeaders.RULES_VERSION,
                text(".", "The version of the rules that are built into the service that recorded it. "
                        + "Adopted rules are named in the payload."));
        properties.put(EventHeaders.MAC, text("^[A-Za-z0-9_-]{43}$",
                "The relay's HMAC-SHA256 over the record as base64url. Records of before it was made have none."));
        properties.put(EventHeaders.MAC_KEY, text("^[A-Za-z0-9._-]{1,32}$", "The id of the key it was made with."));
        return Map.of("type", "object", "required", ALWAYS, "properties", properties);
    }

    static Map<String, Object> of(EventType type) {
        return Map.of("type", "object", "allOf", List.of(
                Map.of("$ref", "#/components/schemas/" + NAME),
                Map.of("properties", Map.of(
                        EventHeaders.TYPE, Map.of("const", type.name()),
                        EventHeaders.REVISION, Map.of("const", Integer.toString(type.revision()))))));
    }

    private static Map<String, Object> text(String pattern, String description) {
        return Map.of("type", "string", "pattern", pattern, "description", description);
    }

    private static String roles() {
        return Stream.of(Role.values()).map(Role::name).collect(joining("|"));
    }
}
