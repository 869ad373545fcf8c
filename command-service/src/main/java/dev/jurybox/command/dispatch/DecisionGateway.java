package dev.jurybox.command.dispatch;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Passes commands to their deciders and appends the events. */
public interface DecisionGateway {

    /**
     * Decides one command, again if others changed the same thing meanwhile. Fails with the rejection by a rule, with
     * {@link ConcurrencyConflictException} if retries did not help, or with the failure of the log.
     *
     * @param key the idempotency key under which the log keeps the receipt; null for none
     */
    CompletableFuture<CommandOutcome> decide(JuryboxCommand command, Actor actor, @Nullable CommandKey key);

    /**
     * Decides many commands, each separately, and appends their events in one transaction. Returns the decision on
     * each. A command that conflicted is not retried: it failed with {@link ConcurrencyConflictException}. All fail if
     * the log does, or if an event that one of them depends on cannot be read.
     */
    CompletableFuture<List<CommandDecision>> decideTogether(List<PendingCommand> commands);
}
