package dev.jurybox.command;

import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * How commands of one kind are decided, as plain functions: which events may bear on it, how they add up to a state
 * from a blank one, and what that state answers.
 *
 * @param revision of what the command edits, in a state: 0 for what nobody edits
 */
public record Decision<C, S>(
        Class<C> command,
        Function<C, EventCriteria> boundary,
        S blank,
        Evolve<S> evolve,
        BiFunction<S, C, List<? extends JuryboxEvent>> decide,
        ToIntBiFunction<S, C> revision) {

    /** The state after one more event, and when that was recorded. */
    @FunctionalInterface
    public interface Evolve<S> {

        S with(S state, JuryboxEvent event, Instant recordedAt);
    }

    /** About something that has no revisions. */
    public Decision(
            Class<C> command, Function<C, EventCriteria> boundary, S blank, Evolve<S> evolve,
            BiFunction<S, C, List<? extends JuryboxEvent>> decide) {
        this(command, boundary, blank, evolve, decide, (_, _) -> 0);
    }

    /** Does not depend on when the events are recorded, which nobody knows yet. */
    public int revisionAfter(S state, List<? extends JuryboxEvent> events, C command) {
        var after = state;
        for (var event : events)
            after = evolve.with(after, event, Instant.EPOCH);
        return revision.applyAsInt(after, command);
    }
}
