package dev.jurybox.command.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jurybox.eventstore.CommandReceipt;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a command.
 *
 * @param outcome applied, unchanged, refused, void (given up) or undecided
 * @param position the last of its events, or where it was decided that there is nothing to do
 * @param answer what it was answered, if that was not its events
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
