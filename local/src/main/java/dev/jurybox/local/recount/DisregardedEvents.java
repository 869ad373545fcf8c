package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that operators disregarded, so that they count nowhere, whether or not they can be read. */
public final class DisregardedEvents {

    /** The type of the events that name them. */
    public static final String TYPE = "EventDisregarded";

    private final Map<Long, LogFinding> byPosition = new HashMap<>();

    private DisregardedEvents() {}

    /** @param disregards the events of this type, also those after the event that they disregard */
    public static DisregardedEvents in(List<LogEvent> disregards) {
        var disregarded = new DisregardedEvents();
        disregards.forEach(disregarded::read);
        return disregarded;
    }

    /** The recount finds an event that cannot be read. */
    private void read(LogEvent event) {
        try {
            var fields = EventFields.of(event.payload());
            var position = fields.position("position");
            byPosition.put(position, new LogFinding(position,
                    fields.text("type") + "." + fields.number("revision"), event.subject(), fields.text("reason")));
        } catch (UnreadableEventException _) {
            // it disregards nothing
        }
    }

    public boolean contains(LogEvent event) {
        return byPosition.containsKey(event.position());
    }

    /** Each with the reason why it was disregarded. */
    public List<LogFinding> inOrder() {
        return byPosition.keySet().stream().sorted().map(byPosition::get).toList();
    }
}
