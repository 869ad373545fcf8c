package dev.jurybox.local.recount;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an event's JSON. A field that is missing, or of another kind, makes the event unreadable. */
record EventFields(JsonNode json) {

    static EventFields of(byte[] payload) {
        try {
            return object(JsonMapper.shared().readTree(payload), "The payload");
        } catch (JacksonException _) {
            throw new UnreadableEventException("The payload is not JSON.");
        }
    }

    String text(String name) {
        var value = json.path(name);
        if (!value.isString()) throw new UnreadableEventException("Field %s is not a text.".formatted(name));
        return value.asString();
    }

    int number(String name) {
        var value = json.path(name);
        if (!value.isInt()) throw new UnreadableEventException("Field %s is not a number.".formatted(name));
        return value.asInt();
    }

    long position(String name) {
        var value = json.path(name);
        if (!value.canConvertToLong()) throw new UnreadableEventException("Field %s is no position.".formatted(name));
        return value.asLong();
    }

    /** Exact for numbers below 8 with up to 15 decimals, each of which is another double. */
    BigDecimal decimal(String name) {
        var value = json.path(name);
        if (!value.isNumber()) throw new UnreadableEventException("Field %s is not a number.".formatted(name));
        return value.decimalValue();
    }

    VoteSide side(String name) {
        var text = text(name);
        return Stream.of(VoteSide.values()).filter(side -> side.name().equals(text)).findFirst()
                .orElseThrow(() -> new UnreadableEventException(
                        "Field %s is neither SHIP nor SKIP.".formatted(name)));
    }

    EventFields object(String name) {
        return object(json.path(name), "Field " + name);
    }

    List<EventFields> objects(String name) {
        var values = json.path(name);
        if (!values.isArray()) throw new UnreadableEventException("Field %s is not a list.".formatted(name));
        return values.valueStream().map(each -> object(each, "An entry of field " + name)).toList();
    }

    boolean has(String name) {
        return json.has(name);
    }

    List<String> texts(String name) {
        var values = json.path(name);
        if (!values.isArray() || !values.valueStream().allMatch(JsonNode::isString)) {
            throw new UnreadableEventException("Field %s is not a list of texts.".formatted(name));
        }
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static EventFields object(JsonNode value, String what) {
        if (!value.isObject()) throw new UnreadableEventException(what + " is not an object.");
        return new EventFields(value);
    }
}
