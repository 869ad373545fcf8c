package dev.jurybox.command.decider;

import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * How commands of one kind are decided, as pure functions: which events the decision depends on, how they fold into a
 * state from a blank one, and which events a command leads to in that state.
 *
 * @param revision the revision of what was edited, which is returned to the sender
 * @param further what else the decision depends on, if only the state can tell
 */
public record Decider<C extends JuryboxCommand, S>(
        Class<C> command,
        Function<C, EventCriteria> boundary,
        S blank,
        Evolve<S> evolve,
        BiFunction<S, C, List<? extends JuryboxEvent>> decide,
        Revision<S, C> revision,
        Further<S, C> further) {

    /** Returns the state after one more event, and is given the time at which the event was recorded. */
    @FunctionalInterface
    public interface Evolve<S> {

        S with(S state, JuryboxEvent event, Instant recordedAt);
    }

    /** Computes the revision after the events, from the state before them; null if there are no revisions. */
    @FunctionalInterface
    public interface Revision<S, C> {

        @Nullable
        Integer after(S state, List<? extends JuryboxEvent> events, C command);
    }

    /**
     * Returns events to fold into the state as well, before the decision; null if it is complete. None of them is kept:
     * a decision takes the memory of its state, however many they are.
     */
    @FunctionalInterface
    public interface Further<S, C> {

        @Nullable
        EventCriteria after(S state, C command);
    }

    /** A decision on something that has no revisions. */
    public Decider(
            Class<C> command, Function<C, EventCriteria> boundary, S blank, Evolve<S> evolve,
            BiFunction<S, C, List<? extends JuryboxEvent>> decide) {
        this(command, boundary, blank, evolve, decide, (_, _, _) -> null, (_, _) -> null);
    }

    /** A decision on something that has revisions. */
    public static <C extends JuryboxCommand, S> Decider<C, S> edit(
            Class<C> command, Function<C, EventCriteria> boundary, S blank, Evolve<S> evolve,
            BiFunction<S, C, List<? extends JuryboxEvent>> decide, ToIntBiFunction<S, C> revision) {
        return new Decider<>(command, boundary, blank, evolve, decide,
                (state, events, asked) -> revision.applyAsInt(after(state, events, evolve), asked), (_, _) -> null);
    }

    /**
     * The same decision, for which further events are sourced where the state calls for them. Commands that are decided
     * together have their events sourced at once, before any of them has a state.
     */
    public Decider<C, S> sourcing(Further<S, C> furtherEvents) {
        if (QueuedCommand.class.isAssignableFrom(command))
            throw new IllegalArgumentException("A queued command has all its events sourced at once: " + command);
        return new Decider<>(command, boundary, blank, evolve, decide, revision, furtherEvents);
    }

    /** The revision does not depend on when events are recorded, which is not known before the commit. */
    private static <S> S after(S state, List<? extends JuryboxEvent> events, Evolve<S> evolve) {
        var after = state;
        for (var event : events)
            after = evolve.with(after, event, Instant.EPOCH);
        return after;
    }
}
