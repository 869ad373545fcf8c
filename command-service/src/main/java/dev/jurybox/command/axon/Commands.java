package dev.jurybox.command.axon;

import dev.jurybox.command.http.Receipt;
import dev.jurybox.eventstore.Appended;
import dev.jurybox.eventstore.Outcome;
import dev.jurybox.eventstore.Partitions;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Sends commands and hands back receipts. The receipt is there once the events are durable, not before. */
@Component
public class Commands {

    private final CommandGateway gateway;
    private final LogProperties log;

    Commands(CommandGateway gateway, LogProperties log) {
        this.gateway = gateway;
        this.log = log;
    }

    public CompletableFuture<Receipt> send(Object command, String subject) {
        return gateway.send(command, Outcome.class).thenApply(outcome -> receipt(outcome, subject));
    }

    private Receipt receipt(Outcome outcome, String subject) {
        return outcome.appended().map(appended -> changed(outcome, appended))
                .orElseGet(() -> unchanged(outcome, subject));
    }

    private static Receipt changed(Outcome outcome, Appended appended) {
        return new Receipt(outcome.commandId(), appended.lastPosition(), appended.partition(), true, appended.leaf());
    }

    private Receipt unchanged(Outcome outcome, String subject) {
        var partition = Partitions.of(subject, log.partitions());
        return new Receipt(outcome.commandId(), outcome.decidedAt(), partition, false, null);
    }
}
