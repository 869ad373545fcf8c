package dev.jurybox.command.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.eventstore.CommandReceipt;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The status of a command.
 *
 * @param outcome applied, unchanged, refused, void (cancelled) or undecided
 * @param position the last of its events on its subject, as in the receipt, or the position at which it was decided that
 *     nothing changes
 * @param answer what was returned to the sender beside the events, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandStatus(UUID commandId, String outcome, @Nullable Long position, @Nullable JsonNode answer) {

    static CommandStatus undecided(UUID command) {
        return new CommandStatus(command, "undecided", null, null);
    }

    static CommandStatus of(CommandReceipt receipt) {
        return new CommandStatus(
                receipt.commandId(),
                receipt.kind().name().toLowerCase(Locale.ROOT),
                receipt.lastPosition() == 0 ? null : receipt.lastPosition(),
                receipt.answer().length == 0 ? null : JsonMapper.shared().readTree(receipt.answer()));
    }
}
