package dev.jurybox.command.axon;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.eventstore.AppendOutcome;
import dev.jurybox.eventstore.CommandGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.interception.CorrelationDataInterceptor;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Decides the commands of a batch separately, each by its own decider. The events are sourced once for all. */
final class CommandBatchHandler implements CommandHandler {

    /** Events must not get the correlation data of the batch: their metadata name their own command. */
    private static final Map<String, String> NO_CORRELATION_DATA = Map.of();
    private static final MessageType RESULT = new MessageType(BatchedDecisions.class);

    private final Map<Class<?>, Decider<?, ?>> deciders;
    private final EventStore store;
    private final EventConverter converter;

    CommandBatchHandler(Map<Class<?>, Decider<?, ?>> deciders, Configuration axon) {
        this.deciders = deciders;
        this.store = axon.getComponent(EventStore.class);
        this.converter = axon.getComponent(EventConverter.class);
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var batch = requireNonNull((CommandBatch) message.payload()).commands().stream()
                .<BatchedCommand<?, ?>>map(pending -> BatchedCommand.of(pending, deciders)).toList();
        var sourcing = new AppendOutcome(message.identifier());
        context.putResource(AppendOutcome.RESOURCE_KEY, sourcing);
        return MessageStream.fromFuture(store.transaction(context)
                .source(SourcingCondition.conditionFor(boundaryOf(batch)))
                .reduce(new SourcedEvents(), (history, entry) -> history.with(entry, converter))
                .thenCompose(history -> decided(batch, history, sourcing, context)));
    }

    private static EventCriteria boundaryOf(List<BatchedCommand<?, ?>> batch) {
        return EventCriteria.either(batch.stream().<EventCriteria>map(BatchedCommand::boundary).toList());
    }

    private CompletableFuture<CommandResultMessage> decided(
            List<BatchedCommand<?, ?>> batch, SourcedEvents history, AppendOutcome sourcing,
            ProcessingContext context) {
        var decisions = new ArrayList<BatchedDecision>(batch.size());
        for (var command : batch)
            decisions.add(command.decide(history, sourcing));
        var changes = decisions.stream().filter(BatchedDecision::hasEvents).toList();
        context.putResource(CommandGroup.RESOURCE_KEY,
                new CommandGroup(changes.stream().map(BatchedDecision::toMember).toList()));
        return store.publish(context.withResource(CorrelationDataInterceptor.CORRELATION_DATA, NO_CORRELATION_DATA),
                changes.stream().flatMap(BatchedDecision::messages).toList())
                .thenApply(_ -> new GenericCommandResultMessage(RESULT, new BatchedDecisions(decisions)));
    }
}
