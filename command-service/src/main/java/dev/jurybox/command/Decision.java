package dev.jurybox.command;

import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * How commands of one kind are decided, as plain functions: which events may bear on it, how they add up to a state
 * from a blank one, and what that state answers.
 */
public record Decision<C, S>(
        Class<C> command,
        Function<C, EventCriteria> boundary,
        S blank,
        Evolve<S> evolve,
        BiFunction<S, C, List<? extends JuryboxEvent>> decide) {

    /** The state after one more event, and when that was recorded. */
    @FunctionalInterface
    public interface Evolve<S> {

        S with(S state, JuryboxEvent event, Instant recordedAt);
    }
}
