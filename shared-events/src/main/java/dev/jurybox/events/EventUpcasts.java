package dev.jurybox.events;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How an event of an older revision reads as the next one. What was stored is never rewritten. */
final class EventUpcasts {

    private static final Map<EventType, UnaryOperator<ObjectNode>> TO_NEXT = Map.of(
            new EventType("ToolRegistered", 1), EventUpcasts::detailsOfTheirOwn);

    private EventUpcasts() {}

    /** Null for what is of the newest revision, or of none. */
    static @Nullable UnaryOperator<ObjectNode> from(EventType type) {
        return TO_NEXT.get(type);
    }

    /** Since a tool's details can be revised they are a value of their own. */
    private static ObjectNode detailsOfTheirOwn(ObjectNode event) {
        var tool = event.remove("tool");
        var next = event.objectNode();
        next.set("tool", tool);
        next.set("details", event);
        return next;
    }
}
