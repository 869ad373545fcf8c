package dev.jurybox.events;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed map between events and the names they are stored under. */
public final class EventTypes {

    private static final Map<Class<?>, EventType> BY_CLASS = Map.of(
            ToolRegistered.class, new EventType("ToolRegistered", 1),
            CommunityVoteCast.class, new EventType("CommunityVoteCast", 1),
            CommunityVoteChanged.class, new EventType("CommunityVoteChanged", 1));

    private static final Map<EventType, Class<?>> BY_TYPE = BY_CLASS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Empty for anything that is not an event of ours. */
    public static Optional<EventType> of(Class<?> event) {
        return Optional.ofNullable(BY_CLASS.get(event));
    }

    public static String nameOf(Class<? extends JuryboxEvent> event) {
        return of(event).orElseThrow(() -> new IllegalArgumentException("unnamed event: " + event.getName())).name();
    }

    public static Class<? extends JuryboxEvent> classOf(EventType type) {
        var event = BY_TYPE.get(type);
        if (event == null) throw new UnknownEventException(type);
        return event.asSubclass(JuryboxEvent.class);
    }

    /** The stored names of every event under a sealed interface. */
    public static Stream<String> namesUnder(Class<? extends JuryboxEvent> family) {
        return BY_CLASS.entrySet().stream()
                .filter(entry -> family.isAssignableFrom(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(EventType::name)
                .sorted();
    }
}
