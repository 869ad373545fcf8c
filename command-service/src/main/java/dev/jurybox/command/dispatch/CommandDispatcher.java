package dev.jurybox.command.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.decider.QueuedCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.SubjectPartitions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands and returns receipts. A receipt is returned only once the events are durable. */
@Component
public class CommandDispatcher {

    private static final Runnable UNCHECKED = () -> {};

    private final DecisionGateway gateway;
    private final CommandQueue queue;
    private final IdempotentCommands idempotentCommands;
    private final int partitions;

    CommandDispatcher(DecisionGateway gateway, CommandQueue queue, IdempotentCommands idempotentCommands,
            EventLog log) {
        this.gateway = gateway;
        this.queue = queue;
        this.idempotentCommands = idempotentCommands;
        this.partitions = log.head().partitions().length;
    }

    /** Fails with the rejection by a rule, or with the failure of the log. */
    public CompletableFuture<Receipt> send(JuryboxCommand command, Sender sender) {
        return send(command, sender, UNCHECKED);
    }

    private CompletableFuture<Receipt> send(JuryboxCommand command, Sender sender, Runnable check) {
        var key = sender.key();
        if (key == null) return decide(command, sender.actor(), null, check);
        var commandKey = CommandKey.of(key.owner(), key.word(), fingerprinted(command));
        return idempotentCommands.decideOnce(commandKey,
                () -> decide(command, sender.actor(), commandKey, check));
    }

    /** A rejection by the check is a decision too: a repeat of the command is answered by its receipt. */
    private CompletableFuture<Receipt> decide(
            JuryboxCommand command, Actor actor, @Nullable CommandKey key, Runnable check) {
        try {
            check.run();
        } catch (CommandRejected rejected) {
            return CompletableFuture.failedFuture(rejected);
        }
        return decide(command, actor, key);
    }

    private CompletableFuture<Receipt> decide(JuryboxCommand command, Actor actor, @Nullable CommandKey key) {
        var outcome = command instanceof QueuedCommand queued
                ? queue.decide(queued, actor, key)
                : gateway.decide(command, actor, key);
        return outcome.thenApply(decided -> receipt(decided, partitionOf(command)));
    }

    private int partitionOf(JuryboxCommand command) {
        return SubjectPartitions.of(command.subject(), partitions);
    }

    /**
     * For endpoints, whose virtual threads may block: an asynchronous answer would cost another dispatch. Throws what
     * {@link #send} fails with.
     */
    public Receipt sendAndWait(JuryboxCommand command, Sender sender) {
        return sendAndWait(command, sender, UNCHECKED);
    }

    /** The same for a command that must pass a check first, which a repeat under its idempotency key skips. */
    public Receipt sendAndWait(JuryboxCommand command, Sender sender, Runnable check) {
        try {
            return send(command, sender, check).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static Receipt receipt(CommandOutcome outcome, int partition) {
        var append = outcome.append();
        return append.appended()
                .map(appended -> Receipt.of(outcome, appended))
                .orElseGet(() -> new Receipt(append.commandId(), append.decidedAt(), partition, false, null,
                        outcome.revision()));
    }

    /** Another request under the same idempotency key is a sender's mistake, which this fingerprint reveals. */
    static byte[] fingerprinted(JuryboxCommand command) {
        return (command.type() + JsonMapper.shared().writeValueAsString(command)).getBytes(UTF_8);
    }
}
