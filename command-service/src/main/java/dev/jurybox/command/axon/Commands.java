package dev.jurybox.command.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Overtaken;
import dev.jurybox.command.Sender;
import dev.jurybox.command.http.Receipt;
import dev.jurybox.eventstore.CommandName;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.Partitions;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.commandhandling.gateway.CommandResult;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
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
    public CompletableFuture<Receipt> send(Object command, String subject, Sender sender) {
        var key = sender.key();
        if (key == null) return receipt(gateway.send(command, EventMetadata.of(sender.actor())), subject);
        var name = CommandName.of(key.owner(), key.word(), requestOf(command));
        var message = new GenericCommandMessage(new GenericMessage(name.id().toString(),
                new MessageType(command.getClass()), command, EventMetadata.of(sender.actor(), name)));
        return named.once(name, () -> receipt(gateway.send(message), subject));
    }

    private static byte[] requestOf(Object command) {
        return (command.getClass().getSimpleName() + JsonMapper.shared().writeValueAsString(command)).getBytes(UTF_8);
    }

    private CompletableFuture<Receipt> receipt(CommandResult result, String subject) {
        return result.resultAs(Decided.class)
                .thenApply(decided -> receipt(decided, subject))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    private Receipt receipt(Decided decided, String subject) {
        var outcome = decided.outcome();
        var revision = decided.answer() instanceof Integer number ? number : null;
        return outcome.appended()
                .map(appended -> new Receipt(outcome.commandId(), appended.lastPosition(), appended.partition(), true,
                        appended.leaf(), revision))
                .orElseGet(() -> new Receipt(outcome.commandId(), outcome.decidedAt(),
                        Partitions.of(subject, partitions), false, null, revision));
    }

    private static Throwable translated(Throwable failure) {
        var cause = Conflict.causeOf(failure);
        return Conflict.isIn(cause) ? new Overtaken(cause) : cause;
    }
}
