package dev.jurybox.command.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.decider.AnsweredCommand;
import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.AppendOutcome;
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

    private final DecisionGateway gateway;
    private final IdempotentCommands idempotentCommands;
    private final int partitions;

    CommandDispatcher(DecisionGateway gateway, IdempotentCommands idempotentCommands, EventLog log) {
        this.gateway = gateway;
        this.idempotentCommands = idempotentCommands;
        this.partitions = log.head().partitions().length;
    }

    /** Fails with the rejection by a rule, or with the failure of the log. */
    public CompletableFuture<Receipt> send(JuryboxCommand command, Sender sender) {
        var key = sender.key();
        if (key == null) return decide(command, sender.actor(), null);
        var commandKey = CommandKey.of(key.owner(), key.word(), fingerprinted(command));
        return idempotentCommands.decideOnce(commandKey, () -> decide(command, sender.actor(), commandKey));
    }

    private CompletableFuture<Receipt> decide(JuryboxCommand command, Actor actor, @Nullable CommandKey key) {
        return gateway.decide(command, actor, key).thenApply(outcome -> receipt(outcome, command.subject()));
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
    public <A> CompletableFuture<CommandOutcome<A>> decide(AnsweredCommand<A> command, Actor actor) {
        return gateway.decide(command, actor, null);
    }

    /** The receipt of one of a command's events, by its index among them. */
    public Receipt receiptOf(AppendOutcome append, int event, String subject) {
        var appended = append.appended().orElseThrow();
        return new Receipt(append.commandId(), appended.firstPosition() + event,
                SubjectPartitions.of(subject, partitions), true, appended.leaves().get(event), null);
    }

    /** The receipt of a command that changed nothing. */
    public Receipt unchanged(AppendOutcome append, String subject) {
        return new Receipt(append.commandId(), append.decidedAt(), SubjectPartitions.of(subject, partitions), false,
                null, null);
    }

    private Receipt receipt(CommandOutcome<Integer> outcome, String subject) {
        var append = outcome.append();
        return append.appended()
                .map(appended -> receiptOf(append, appended.eventIds().size() - 1, subject))
                .orElseGet(() -> unchanged(append, subject))
                .withRevision(outcome.answer());
    }

    /** Another request under the same idempotency key is a sender's mistake, which this fingerprint reveals. */
    static byte[] fingerprinted(JuryboxCommand command) {
        return (command.type() + JsonMapper.shared().writeValueAsString(command)).getBytes(UTF_8);
    }
}
