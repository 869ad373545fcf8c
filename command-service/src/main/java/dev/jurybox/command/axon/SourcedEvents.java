package dev.jurybox.command.axon;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.UnreadableEventException;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The events that commands depend on, by tag, to fold into the state of each command. Disregarded events are passed
 * over; any other event that cannot be read fails the decision.
 */
final class SourcedEvents {

    private record Sourced(int index, long position, JuryboxEvent event, QualifiedName type, Instant recordedAt) {}

    private static final Set<QualifiedName> DISREGARDS = EventTypes.namesUnder(DisregardEvent.class)
            .map(QualifiedName::new).collect(toUnmodifiableSet());

    private final Map<Tag, List<Sourced>> byTag = new HashMap<>();
    private final Map<Long, Throwable> unreadable = new TreeMap<>();
    private final Set<Long> disregarded = new HashSet<>();
    private int count;

    /** Keeps what was thrown: Axon loses an error of a reducer, so that the decision would never end. */
    SourcedEvents with(Entry<? extends EventMessage> entry, EventConverter converter) {
        var position = EventMessages.position(entry);
        try {
            add(position, entry.message(), EventMessages.payload(entry.message(), converter));
        } catch (RuntimeException | Error e) {
            unreadable.put(position, e);
        }
        return this;
    }

    private void add(long position, EventMessage message, JuryboxEvent event) {
        if (event instanceof EventDisregarded disregard) disregarded.add(disregard.position());
        var sourced = new Sourced(count++, position, event, message.type().qualifiedName(), message.timestamp());
        for (var tag : EventTags.of(event))
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>(2)).add(sourced);
    }

    /** Folds the events within the boundary into a state, in their order. */
    <S> S fold(S begun, Decider.Evolve<S> evolve, EventCriteria boundary) {
        unreadable.forEach(this::mustBeDisregarded);
        var state = begun;
        for (var sourced : within(boundary))
            state = evolve.with(state, sourced.event(), sourced.recordedAt());
        return state;
    }

    /** Those of these events that disregard others of them. */
    static EventCriteria disregardsAmong(EventCriteria events) {
        return EventCriteria.either(events.flatten().stream().<EventCriteria>map(
                criterion -> EventCriteria.havingTags(criterion.tags()).andBeingOneOfTypes(DISREGARDS)).toList());
    }

    /** The positions of the events that these disregard. */
    Set<Long> disregarded() {
        return disregarded;
    }

    private void mustBeDisregarded(long position, Throwable unreadable) {
        if (disregarded.contains(position)) return;
        throw new UnreadableEventException(position, unreadable);
    }

    private Iterable<Sourced> within(EventCriteria boundary) {
        var within = new TreeMap<Integer, Sourced>();
        for (var criterion : boundary.flatten()) {
            for (var sourced : withTagsOf(criterion)) {
                if (!disregarded.contains(sourced.position())
                        && criterion.matches(sourced.type(), EventTags.of(sourced.event()))) {
                    within.put(sourced.index(), sourced);
                }
            }
        }
        return within.values();
    }

    private List<Sourced> withTagsOf(EventCriterion criterion) {
        return byTag.getOrDefault(criterion.tags().iterator().next(), List.of());
    }
}
