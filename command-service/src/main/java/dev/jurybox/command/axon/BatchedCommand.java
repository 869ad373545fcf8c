package dev.jurybox.command.axon;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.dispatch.PendingCommand;
import dev.jurybox.eventstore.AppendOutcome;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A command of a batch, with its decider and the events that its decision depends on. */
record BatchedCommand<C extends JuryboxCommand, S>(
        PendingCommand pending, C command, Decider<C, S> decider, EventCriteria boundary) {

    static BatchedCommand<?, ?> of(PendingCommand pending, Map<Class<?>, Decider<?, ?>> deciders) {
        var decider = deciders.get(pending.command().getClass());
        if (decider == null) throw new IllegalArgumentException("no decider of " + pending.command());
        return of(pending, decider);
    }

    private static <C extends JuryboxCommand, S> BatchedCommand<C, S> of(
            PendingCommand pending, Decider<C, S> decider) {
        var command = decider.command().cast(pending.command());
        return new BatchedCommand<>(pending, command, decider, decider.boundary().apply(command));
    }

    BatchedDecision decide(SourcedEvents history, AppendOutcome sourcing) {
        var outcome = new AppendOutcome(pending.id().toString(), sourcing);
        try {
            var state = history.fold(decider.blank(), decider.evolve(), boundary);
            var events = decider.decide().apply(state, command);
            return new BatchedDecision(this, events, decider.revision().after(state, events, command), outcome, null);
        } catch (CommandRejected rejected) {
            return new BatchedDecision(this, List.of(), null, outcome, rejected);
        }
    }
}
