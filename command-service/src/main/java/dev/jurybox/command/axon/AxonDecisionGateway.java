package dev.jurybox.command.axon;

import dev.jurybox.command.decider.AnsweredCommand;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.command.dispatch.ConcurrencyConflictException;
import dev.jurybox.command.dispatch.DecisionGateway;
import dev.jurybox.command.dispatch.FailureCause;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.commandhandling.gateway.CommandResult;
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
    public <A> CompletableFuture<CommandOutcome<A>> decide(
            AnsweredCommand<A> command, Actor actor, @Nullable CommandKey key) {
        if (key == null) return outcome(gateway.send(command, EventMetadata.of(actor)));
        return outcome(gateway.send(new GenericCommandMessage(new GenericMessage(
                key.id().toString(), new MessageType(command.getClass()), command, EventMetadata.of(actor, key)))));
    }

    /** The cast is safe: the decider of a command answers with the type that the command declares. */
    @SuppressWarnings("unchecked")
    private static <A> CompletableFuture<CommandOutcome<A>> outcome(CommandResult result) {
        return result.resultAs(CommandOutcome.class)
                .thenApply(outcome -> (CommandOutcome<A>) outcome)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    private static Throwable translated(Throwable failure) {
        var cause = FailureCause.of(failure);
        return ConcurrencyConflict.isIn(cause) ? new ConcurrencyConflictException(cause) : cause;
    }
}
