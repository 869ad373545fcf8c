package dev.jurybox.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Actor;
import dev.jurybox.command.ConcurrencyConflictException;
import dev.jurybox.command.JuryboxCommand;
import dev.jurybox.command.Sender;
import dev.jurybox.command.http.Receipt;
import dev.jurybox.eventstore.CommandName;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.Partitions;
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

/** Sends commands and hands back receipts. The receipt is there once the events are durable, not before. */
@Component
public class Commands {

    private final CommandGateway gateway;
    private final NamedCommands named;
    private final int partitions;

    Commands(CommandGateway gateway, NamedCommands named, EventLog log) {
        this.gateway = gateway;
        this.named = named;
        this.partitions = log.head().partitions().length;
    }

    /** Fails with what the rules refused, or with what the log could not do. */
    public CompletableFuture<Receipt> send(JuryboxCommand command, Sender sender) {
        var key = sender.key();
        if (key == null)
            return decide(command, sender.actor()).thenApply(decided -> receipt(decided, command.subject()));
        var name = CommandName.of(key.owner(), key.word(), fingerprinted(command));
        var message = new GenericCommandMessage(new GenericMessage(name.id().toString(),
                new MessageType(command.getClass()), command, EventMetadata.of(sender.actor(), name)));
        return named.once(name,
                () -> decided(gateway.send(message)).thenApply(decided -> receipt(decided, command.subject())));
    }

    /**
     * For endpoints, whose threads are virtual and may wait: an answer that came later would be dispatched once more.
     * Throws what the other fails with.
     */
    public Receipt sendAndWait(JuryboxCommand command, Sender sender) {
        try {
            return send(command, sender).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** For those who make receipts of its events themselves. */
    public CompletableFuture<Decided> decide(Object command, Actor actor) {
        return decided(gateway.send(command, EventMetadata.of(actor)));
    }

    /** The receipt of one of a command's events, by its place among them. */
    public Receipt receiptOf(Decided decided, int event, String subject) {
        var outcome = decided.outcome();
        var appended = outcome.appended().orElseThrow();
        return new Receipt(outcome.commandId(), appended.firstPosition() + event, Partitions.of(subject, partitions),
                true, appended.leaves().get(event), revisionIn(decided));
    }

    /** The receipt of a command that changed nothing. */
    public Receipt unchanged(Decided decided, String subject) {
        var outcome = decided.outcome();
        return new Receipt(outcome.commandId(), outcome.decidedAt(), Partitions.of(subject, partitions), false, null,
                revisionIn(decided));
    }

    private Receipt receipt(Decided decided, String subject) {
        return decided.outcome().appended()
                .map(appended -> receiptOf(decided, appended.eventIds().size() - 1, subject))
                .orElseGet(() -> unchanged(decided, subject));
    }

    private static @Nullable Integer revisionIn(Decided decided) {
        return decided.answer() instanceof Integer revision ? revision : null;
    }

    private static CompletableFuture<Decided> decided(CommandResult result) {
        return result.resultAs(Decided.class)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    /** Another content under the same name is a mistake of the sender, and is recognised by this. */
    static byte[] fingerprinted(JuryboxCommand command) {
        return (command.type() + JsonMapper.shared().writeValueAsString(command)).getBytes(UTF_8);
    }

    private static Throwable translated(Throwable failure) {
        var cause = Conflict.causeOf(failure);
        return Conflict.isIn(cause) ? new ConcurrencyConflictException(cause) : cause;
    }
}
