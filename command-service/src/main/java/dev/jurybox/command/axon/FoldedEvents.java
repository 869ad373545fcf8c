package dev.jurybox.command.axon;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.UnreadableEventException;
import dev.jurybox.events.JuryboxEvent;
import java.util.Set;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * The state after the events read so far, of which none is kept. Disregarded events are passed over; the first other
 * event that cannot be read fails the decision. Errors are wrapped in exceptions, because Axon loses an error of a
 * reducer, and the decision would never end.
 *
 * @param disregarded the positions of disregarded events, which are read before, because events are disregarded later
 */
record FoldedEvents<S>(S state, Decider.Evolve<S> evolve, Set<Long> disregarded) {

    FoldedEvents<S> with(Entry<? extends EventMessage> entry, EventConverter converter) {
        var position = EventMessages.position(entry);
        if (disregarded.contains(position)) return this;
        var event = event(position, entry.message(), converter);
        try {
            return new FoldedEvents<>(evolve.with(state, event, entry.message().timestamp()), evolve, disregarded);
        } catch (Error e) {
            throw new IllegalStateException("The event at position %d could not be folded.".formatted(position), e);
        }
    }

    private static JuryboxEvent event(long position, EventMessage message, EventConverter converter) {
        try {
            return EventMessages.payload(message, converter);
        } catch (RuntimeException | Error e) {
            throw new UnreadableEventException(position, e);
        }
    }
}
