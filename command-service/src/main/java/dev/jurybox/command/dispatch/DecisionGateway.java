package dev.jurybox.command.dispatch;

import dev.jurybox.command.decider.AnsweredCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Passes a command to its decider and appends the events. Retries if others changed the same thing meanwhile. */
public interface DecisionGateway {

    /**
     * Fails with the rejection by a rule, with {@link ConcurrencyConflictException} if retries did not help, or with the
     * failure of the log.
     *
     * @param key the idempotency key under which the log keeps the receipt; null for none
     */
    <A> CompletableFuture<CommandOutcome<A>> decide(AnsweredCommand<A> command, Actor actor, @Nullable CommandKey key);
}
