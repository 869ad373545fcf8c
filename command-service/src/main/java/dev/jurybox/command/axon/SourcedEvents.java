package dev.jurybox.command.axon;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** The events that a batch of commands depends on, by tag, to fold into the state of each command. */
final class SourcedEvents {

    private record Sourced(int index, JuryboxEvent event, QualifiedName type, Instant recordedAt) {}

    private final Map<Tag, List<Sourced>> byTag = new HashMap<>();
    private int count;

    SourcedEvents with(EventMessage message, EventConverter converter) {
        var event = read(message, converter);
        var sourced = new Sourced(count++, event, message.type().qualifiedName(), message.timestamp());
        for (var tag : EventTags.of(event))
            byTag.computeIfAbsent(tag, _ -> new ArrayList<>(2)).add(sourced);
        return this;
    }

    /** Axon loses an error of a reducer, so that the decision would never end. */
    private static JuryboxEvent read(EventMessage message, EventConverter converter) {
        try {
            return EventMessages.payload(message, converter);
        } catch (Error e) {
            throw new IllegalStateException("cannot read an event of type " + message.type(), e);
        }
    }

    /** Folds the events within the boundary, in their order. */
    <S> S fold(Decider<?, S> decider, EventCriteria boundary) {
        var state = decider.blank();
        for (var sourced : within(boundary))
            state = decider.evolve().with(state, sourced.event(), sourced.recordedAt());
        return state;
    }

    private Iterable<Sourced> within(EventCriteria boundary) {
        var within = new TreeMap<Integer, Sourced>();
        for (var criterion : boundary.flatten()) {
            for (var sourced : withTagsOf(criterion)) {
                if (criterion.matches(sourced.type(), EventTags.of(sourced.event())))
                    within.put(sourced.index(), sourced);
            }
        }
        return within.values();
    }

    private List<Sourced> withTagsOf(EventCriterion criterion) {
        return byTag.getOrDefault(criterion.tags().iterator().next(), List.of());
    }
}
