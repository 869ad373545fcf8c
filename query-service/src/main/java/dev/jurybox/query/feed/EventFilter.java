package dev.jurybox.query.feed;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import java.util.Set;

/** What a projection hears of the log. Nobody parses the rest for it. */
public final class EventFilter<E extends JuryboxEvent> {

    private static final EventCodec CODEC = new EventCodec();

    private final Set<String> wanted;

    public EventFilter(Projection<E> projection) {
        wanted = projection.listensTo().stream().flatMap(EventTypes::namesUnder).collect(toSet());
    }

    public boolean wants(RawEvent event) {
        return wanted.contains(event.type().name());
    }

    /** What has a name of those that it listens to is one of those events. */
    @SuppressWarnings("unchecked")
    public RecordedEvent<E> read(RawEvent event) {
        return new RecordedEvent<>((E) CODEC.decode(event.type(), event.payload()), event.envelope());
    }
}
