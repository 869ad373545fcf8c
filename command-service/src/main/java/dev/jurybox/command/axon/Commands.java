package dev.jurybox.command.axon;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Overtaken;
import dev.jurybox.command.http.Receipt;
import dev.jurybox.eventstore.Appended;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.Outcome;
import dev.jurybox.eventstore.Partitions;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Sends commands and hands back receipts. The receipt is there once the events are durable, not before. */
@Component
public class Commands {

    private final CommandGateway gateway;
    private final int partitions;

    Commands(CommandGateway gateway, EventLog log) {
        this.gateway = gateway;
        this.partitions = log.head().partitions().length;
    }

    /** Fails with what the rules refused, or with what the log could not do. */
    public CompletableFuture<Receipt> send(Object command, String subject, Actor actor) {
        return gateway.send(command, EventMetadata.of(actor))
                .resultAs(Outcome.class)
                .thenApply(outcome -> receipt(outcome, subject))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    private Receipt receipt(Outcome outcome, String subject) {
        return outcome.appended()
                .map(appended -> changed(outcome, appended))
                .orElseGet(() -> unchanged(outcome, subject));
    }

    private static Receipt changed(Outcome outcome, Appended appended) {
        return new Receipt(outcome.commandId(), appended.lastPosition(), appended.partition(), true, appended.leaf());
    }

    private Receipt unchanged(Outcome outcome, String subject) {
        var partition = Partitions.of(subject, partitions);
        return new Receipt(outcome.commandId(), outcome.decidedAt(), partition, false, null);
    }

    private static Throwable translated(Throwable failure) {
        var cause = Conflict.causeOf(failure);
        return Conflict.isIn(cause) ? new Overtaken(cause) : cause;
    }
}
