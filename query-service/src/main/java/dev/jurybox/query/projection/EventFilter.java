package dev.jurybox.query.projection;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import java.util.Optional;
import java.util.Set;

/** Selects and decodes the events that a projection listens to. Other events are not parsed. */
public final class EventFilter<E extends JuryboxEvent> {

    private static final EventCodec CODEC = new EventCodec();
    private static final String DISREGARD = EventTypes.nameOf(EventDisregarded.class);

    private final Set<String> wanted;

    public EventFilter(Projection<E> projection) {
        wanted = projection.listensTo().stream().flatMap(EventTypes::namesUnder).collect(toSet());
    }

    public boolean wants(RawEvent event) {
        return wanted.contains(event.type().name());
    }

    /** Whether the projection has to be applied to it, because it listens to it or has to pass over another event. */
    public boolean concerns(RawEvent event) {
        return wants(event) || isDisregard(event);
    }

    /** Whether it says that another event is disregarded. */
    public static boolean isDisregard(RawEvent event) {
        return event.type().name().equals(DISREGARD);
    }

    public static RecordedEvent<EventDisregarded> readDisregard(RawEvent event) {
        return new RecordedEvent<>((EventDisregarded) CODEC.decode(event.type(), event.payload()), event.envelope());
    }

    /** The position that an event disregards. Empty if the event cannot be read either: then it disregards nothing. */
    public static Optional<Long> disregardedBy(RawEvent event) {
        try {
            return isDisregard(event) ? Optional.of(readDisregard(event).event().position()) : Optional.empty();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The cast is safe for an event that {@link #wants} accepts: types with these names are subtypes of E. */
    @SuppressWarnings("unchecked")
    public RecordedEvent<E> read(RawEvent event) {
        return new RecordedEvent<>((E) CODEC.decode(event.type(), event.payload()), event.envelope());
    }
}
