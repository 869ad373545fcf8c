package dev.jurybox.command.axon;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.dispatch.CommandDecision;
import dev.jurybox.command.dispatch.CommandDecision.Decided;
import dev.jurybox.command.dispatch.CommandDecision.Failed;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.eventstore.AppendOutcome;
import dev.jurybox.eventstore.CommandGroup;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The decision on one command of a batch: its events, or its rejection. The outcome is filled in during the commit. */
record BatchedDecision(
        BatchedCommand<?, ?> decided, List<? extends JuryboxEvent> events, @Nullable Integer revision,
        AppendOutcome outcome, @Nullable CommandRejected rejection) {

    boolean hasEvents() {
        return !events.isEmpty();
    }

    Stream<EventMessage> messages() {
        return EventMessages.of(events, EventMetadata.of(decided.pending())).stream();
    }

    CommandGroup.Member toMember() {
        var key = decided.pending().key();
        return new CommandGroup.Member(outcome, decided.boundary(), events.size(),
                key == null ? null : EventMetadata.answered(key, revision));
    }

    CommandDecision toDecision() {
        if (rejection != null) return new Failed(rejection);
        if (outcome.failure().isPresent()) return new Failed(ConcurrencyConflict.translated(outcome.failure().get()));
        if (hasEvents() && outcome.appended().isEmpty()) {
            return new Failed(new IllegalStateException("the storage engine does not append groups of commands"));
        }
        return new Decided(new CommandOutcome(outcome, revision));
    }
}
