package dev.jurybox.command.axon;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.eventstore.AppendOutcome;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.PagedSourcing;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Runs a decider as Axon's handler of its command. The outcome in its result is filled in during the commit. */
final class DeciderCommandHandler<C extends JuryboxCommand, S> implements CommandHandler {

    private static final MessageType RESULT = new MessageType(CommandOutcome.class);

    private final Decider<C, S> decider;
    private final EventStore store;
    private final EventConverter converter;

    DeciderCommandHandler(Decider<C, S> decider, Configuration axon) {
        this.decider = decider;
        this.store = axon.getComponent(EventStore.class);
        this.converter = axon.getComponent(EventConverter.class);
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var command = requireNonNull(decider.command().cast(message.payload()));
        var outcome = new AppendOutcome(message.identifier());
        context.putResource(AppendOutcome.RESOURCE_KEY, outcome);
        context.putResource(Message.RESOURCE_KEY, message);
        var name = EventMetadata.nameOf(message);
        if (name != null) context.putResource(CommandKey.RESOURCE_KEY, name);
        var transaction = store.transaction(context);
        return MessageStream.fromFuture(
                folded(decider.blank(), decider.boundary().apply(command), transaction)
                        .thenCompose(state -> further(state, command, transaction, context))
                        .thenCompose(state -> decided(state, command, outcome, context)));
    }

    private CompletableFuture<S> folded(S blank, EventCriteria events, EventStoreTransaction transaction) {
        return sourced(events, transaction).thenApply(history -> history.fold(blank, decider.evolve(), events));
    }

    private CompletableFuture<SourcedEvents> sourced(EventCriteria events, EventStoreTransaction transaction) {
        return transaction.source(SourcingCondition.conditionFor(events))
                .reduce(new SourcedEvents(), (history, entry) -> history.with(entry, converter));
    }

    /**
     * Further events may be very many: they are folded as they are read. The transaction appends only if nothing new is
     * in either of the boundaries.
     */
    private CompletableFuture<S> further(
            S state, C command, EventStoreTransaction transaction, ProcessingContext context) {
        var further = decider.further().after(state, command);
        if (further == null) return CompletableFuture.completedFuture(state);
        PagedSourcing.of(further, context);
        return sourced(SourcedEvents.disregardsAmong(further), transaction)
                .thenCompose(disregards -> transaction.source(SourcingCondition.conditionFor(further))
                        .reduce(new FoldedEvents<>(state, decider.evolve(), disregards.disregarded()),
                                (folded, entry) -> folded.with(entry, converter)))
                .thenApply(FoldedEvents::state);
    }

    private CompletableFuture<CommandResultMessage> decided(
            S state, C command, AppendOutcome outcome, ProcessingContext context) {
        var events = decider.decide().apply(state, command);
        var revision = decider.revision().after(state, events, command);
        var name = context.getResource(CommandKey.RESOURCE_KEY);
        if (name != null) context.putResource(CommandKey.RESOURCE_KEY, EventMetadata.answered(name, revision));
        return store.publish(context, EventMessages.of(events, Metadata.emptyInstance()))
                .thenApply(_ -> new GenericCommandResultMessage(RESULT, new CommandOutcome(outcome, revision)));
    }
}
