package dev.jurybox.command;

import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * How commands of one kind are decided, as plain functions: which events may bear on it, how they add up to a state
 * from a blank one, and what that state answers.
 *
 * @param answer what the sender is told beside the place of the events
 */
public record Decider<C, S>(
        Class<C> command,
        Function<C, EventCriteria> boundary,
        S blank,
        Evolve<S> evolve,
        BiFunction<S, C, List<? extends JuryboxEvent>> decide,
        Answer<S, C> answer) {

    /** The state after one more event, and when that was recorded. */
    @FunctionalInterface
    public interface Evolve<S> {

        S with(S state, JuryboxEvent event, Instant recordedAt);
    }

    /** What is told of a decision, from the state it was made on and what it came to. Null if there is no more. */
    @FunctionalInterface
    public interface Answer<S, C> {

        @Nullable
        Object to(S state, List<? extends JuryboxEvent> events, C command);
    }

    /** Whose events say it all. */
    public Decider(
            Class<C> command, Function<C, EventCriteria> boundary, S blank, Evolve<S> evolve,
            BiFunction<S, C, List<? extends JuryboxEvent>> decide) {
        this(command, boundary, blank, evolve, decide, (_, _, _) -> null);
    }

    /** About something that is edited, revision by revision: the answer is the one it is at now. */
    public static <C, S> Decider<C, S> edit(
            Class<C> command, Function<C, EventCriteria> boundary, S blank, Evolve<S> evolve,
            BiFunction<S, C, List<? extends JuryboxEvent>> decide, ToIntBiFunction<S, C> revision) {
        return new Decider<>(command, boundary, blank, evolve, decide,
                (state, events, asked) -> revision.applyAsInt(after(state, events, evolve), asked));
    }

    /** A revision does not depend on when events are recorded, which nobody knows yet. */
    private static <S> S after(S state, List<? extends JuryboxEvent> events, Evolve<S> evolve) {
        var after = state;
        for (var event : events)
            after = evolve.with(after, event, Instant.EPOCH);
        return after;
    }
}
