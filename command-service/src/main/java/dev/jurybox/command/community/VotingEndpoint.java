package dev.jurybox.command.community;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.EDITOR)
class VotingEndpoint {

    enum State {
        OPEN, CLOSED
    }

    record Voting(@NotNull State state, @NotBlank @PlainText @Size(max = 500) String reason) {}

    private final CommandDispatcher commands;

    VotingEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    @PutMapping("/api/tools/{tool}/voting")
    Receipt put(@PathVariable String tool, @Valid @RequestBody Voting voting, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        var command = switch (voting.state()) {
            case OPEN -> new OpenVoting(id, voting.reason());
            case CLOSED -> new CloseVoting(id, voting.reason());
        };
        return commands.sendAndWait(command, sender);
    }
}
