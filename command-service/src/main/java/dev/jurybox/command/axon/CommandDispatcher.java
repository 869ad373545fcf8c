package dev.jurybox.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Actor;
import dev.jurybox.command.ConcurrencyConflictException;
import dev.jurybox.command.JuryboxCommand;
import dev.jurybox.command.Sender;
import dev.jurybox.command.http.Receipt;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.SubjectPartitions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.commandhandling.gateway.CommandResult;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands and returns receipts. A receipt is returned only once the events are durable. */
@Component
public class CommandDispatcher {

    private final CommandGateway gateway;
    private final IdempotentCommands named;
    private final int partitions;

    CommandDispatcher(CommandGateway gateway, IdempotentCommands named, EventLog log) {
        this.gateway = gateway;
        this.named = named;
        this.partitions = log.head().partitions().length;
    }

    /** Fails with the rejection by a rule, or with the failure of the log. */
    public CompletableFuture<Receipt> send(JuryboxCommand command, Sender sender) {
        var key = sender.key();
        if (key == null)
            return decide(command, sender.actor()).thenApply(outcome -> receipt(outcome, command.subject()));
        var name = CommandKey.of(key.owner(), key.word(), fingerprinted(command));
        var message = new GenericCommandMessage(new GenericMessage(name.id().toString(),
                new MessageType(command.getClass()), command, EventMetadata.of(sender.actor(), name)));
        return named.decideOnce(name,
                () -> decided(gateway.send(message)).thenApply(outcome -> receipt(outcome, command.subject())));
    }

    /**
     * For endpoints, whose virtual threads may block: an asynchronous answer would cost another dispatch. Throws what
     * {@link #send} fails with.
     */
    public Receipt sendAndWait(JuryboxCommand command, Sender sender) {
        try {
            return send(command, sender).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** For callers that make the receipts of the events themselves. */
    public CompletableFuture<CommandOutcome> decide(Object command, Actor actor) {
        return decided(gateway.send(command, EventMetadata.of(actor)));
    }

    /** The receipt of one of a command's events, by its index among them. */
    public Receipt receiptOf(CommandOutcome outcome, int event, String subject) {
        var append = outcome.outcome();
        var appended = append.appended().orElseThrow();
        return new Receipt(append.commandId(), appended.firstPosition() + event,
                SubjectPartitions.of(subject, partitions),
                true, appended.leaves().get(event), revisionIn(outcome));
    }

    /** The receipt of a command that changed nothing. */
    public Receipt unchanged(CommandOutcome outcome, String subject) {
        var append = outcome.outcome();
        return new Receipt(append.commandId(), append.decidedAt(), SubjectPartitions.of(subject, partitions), false,
                null,
                revisionIn(outcome));
    }

    private Receipt receipt(CommandOutcome outcome, String subject) {
        return outcome.outcome().appended()
                .map(appended -> receiptOf(outcome, appended.eventIds().size() - 1, subject))
                .orElseGet(() -> unchanged(outcome, subject));
    }

    private static @Nullable Integer revisionIn(CommandOutcome outcome) {
        return outcome.answer() instanceof Integer revision ? revision : null;
    }

    private static CompletableFuture<CommandOutcome> decided(CommandResult result) {
        return result.resultAs(CommandOutcome.class)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    /** Another request under the same idempotency key is a sender's mistake, which this fingerprint reveals. */
    static byte[] fingerprinted(JuryboxCommand command) {
        return (command.type() + JsonMapper.shared().writeValueAsString(command)).getBytes(UTF_8);
    }

    private static Throwable translated(Throwable failure) {
        var cause = ConcurrencyConflict.causeOf(failure);
        return ConcurrencyConflict.isIn(cause) ? new ConcurrencyConflictException(cause) : cause;
    }
}
