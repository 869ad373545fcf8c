package dev.jurybox.command.receipts;

import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.security.SenderArgumentResolver;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.CommandReceipts;
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

    @GetMapping
    CommandStatus status(@PathVariable String key, Authentication caller) {
        var command = idOf(SenderArgumentResolver.key(caller, key));
        return receipts.find(command).map(CommandStatus::of).orElseGet(() -> CommandStatus.undecided(command));
    }

    /** Returns the status that counts: cancelled, or decided before. */
    @DeleteMapping
    CompletableFuture<CommandStatus> cancel(@PathVariable String key, Authentication caller) {
        var sender = SenderArgumentResolver.key(caller, key);
        return receipts.cancel(idOf(sender), sender.owner()).thenApply(CommandStatus::of);
    }

    private static UUID idOf(Sender.Key key) {
        return CommandKey.idOf(key.owner(), key.word());
    }
}
