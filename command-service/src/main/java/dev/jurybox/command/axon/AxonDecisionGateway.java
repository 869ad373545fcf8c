package dev.jurybox.command.axon;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.dispatch.CommandDecision;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.command.dispatch.DecisionGateway;
import dev.jurybox.command.dispatch.PendingCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands through Axon. The id of a command with an idempotency key derives from the key. */
@Component
class AxonDecisionGateway implements DecisionGateway {

    private final CommandGateway gateway;

    AxonDecisionGateway(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public CompletableFuture<CommandOutcome> decide(JuryboxCommand command, Actor actor, @Nullable CommandKey key) {
        var sent = key == null
                ? gateway.send(command, EventMetadata.of(actor))
                : gateway.send(new GenericCommandMessage(new GenericMessage(key.id().toString(),
                        new MessageType(command.getClass()), command, EventMetadata.of(actor, key))));
        return sent.resultAs(CommandOutcome.class).exceptionallyCompose(AxonDecisionGateway::translated);
    }

    @Override
    public CompletableFuture<List<CommandDecision>> decideTogether(List<PendingCommand> commands) {
        return gateway.send(new CommandBatch(commands)).resultAs(BatchedDecisions.class)
                .thenApply(batch -> batch.decisions().stream().map(BatchedDecision::toDecision).toList())
                .exceptionallyCompose(AxonDecisionGateway::translated);
    }

    private static <T> CompletableFuture<T> translated(Throwable failure) {
        return CompletableFuture.failedFuture(ConcurrencyConflict.translated(failure));
    }
}
