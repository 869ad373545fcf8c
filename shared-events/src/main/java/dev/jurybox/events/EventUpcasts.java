package dev.jurybox.events;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Upcasters from each older revision of an event to the next. Stored events are never rewritten. */
final class EventUpcasts {

    private static final Map<EventType, UnaryOperator<ObjectNode>> TO_NEXT = Map.of(
            new EventType("ToolRegistered", 1), EventUpcasts::detailsOfTheirOwn,
            new EventType("PanelVerdictChanged", 1), EventUpcasts::withoutOptionalFields,
            new EventType("RulesDrafted", 1), EventUpcasts::withoutOptionalFields,
            new EventType("RulesAdopted", 1), EventUpcasts::withoutOptionalFields);

    private EventUpcasts() {}

    /** Null for the newest revision, and for one that does not exist. */
    static @Nullable UnaryOperator<ObjectNode> from(EventType type) {
        return TO_NEXT.get(type);
    }

    /** Moves the details of a tool into an object of their own, as they have been since they can be revised. */
    private static ObjectNode detailsOfTheirOwn(ObjectNode event) {
        var tool = event.remove("tool");
        var next = event.objectNode();
        next.set("tool", tool);
        next.set("details", event);
        return next;
    }

    /** The next revision has the same fields, and others that may be absent. */
    private static ObjectNode withoutOptionalFields(ObjectNode event) {
        return event;
    }
}
