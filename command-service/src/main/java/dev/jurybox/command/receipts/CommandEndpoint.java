package dev.jurybox.command.receipts;

import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.security.SenderArgumentResolver;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.CommandReceipts;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the status of a command to its sender. Keys are scoped to their sender: other callers see nothing. */
@RestController
@AllowedTo(RolePolicy.SIGNED_IN)
@RequestMapping("/api/commands/{key}")
class CommandEndpoint {

    private final CommandReceipts receipts;

    CommandEndpoint(CommandReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * Returns the status of one of the caller's commands.
     *
     * <p>Keys belong to their sender: the same key of another caller names another command. A command that is not known
     * yet is undecided, since its request may still arrive.
     *
     * @param key the Idempotency-Key of the command
     * @return The status of the command.
     */
    @AnswersProblems({ProblemType.NO_KEY, ProblemType.TOO_MANY_REQUESTS})
    @GetMapping
    CommandStatus commandStatus(@PathVariable String key, Authentication caller) {
        var command = idOf(SenderArgumentResolver.key(caller, key));
        return receipts.find(command).map(CommandStatus::of).orElseGet(() -> CommandStatus.undecided(command));
    }

    /**
     * Cancels one of the caller's commands.
     *
     * <p>If the command was decided before, its outcome stands. Otherwise it will never be applied, even if its request
     * arrives later. The answer is the status that counts.
     *
     * @param key the Idempotency-Key of the command
     * @return The status that counts: cancelled, or decided before.
     */
    @AnswersProblems({ProblemType.NO_KEY, ProblemType.TOO_MANY_REQUESTS, ProblemType.GIVEN_UP, ProblemType.OVERLOADED,
        ProblemType.OUTCOME_UNKNOWN})
    @DeleteMapping
    CompletableFuture<CommandStatus> cancelCommand(@PathVariable String key, Authentication caller) {
        var sender = SenderArgumentResolver.key(caller, key);
        return receipts.cancel(idOf(sender), sender.owner()).thenApply(CommandStatus::of);
    }

    private static UUID idOf(Sender.Key key) {
        return CommandKey.idOf(key.owner(), key.word());
    }
}
