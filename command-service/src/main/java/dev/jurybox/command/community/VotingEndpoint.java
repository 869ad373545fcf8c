package dev.jurybox.command.community;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.PlainText;
import dev.jurybox.http.ProblemType;
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

    /**
     * Whether votes are taken.
     *
     * @param state open or closed
     * @param reason why, as pages show it while voting is closed
     */
    record Voting(@NotNull State state, @NotBlank @PlainText @Size(max = 500) String reason) {}

    private final CommandDispatcher commands;

    VotingEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Opens or closes voting on a tool.
     *
     * <p>While voting is closed, votes are neither cast nor retracted, and those that were cast count as they are.
     * Voting on a new tool is open.
     *
     * @param tool the slug of the tool
     * @return Voting is as requested.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.TOOL_RETIRED, ProblemType.VOTING_ALREADY_OPEN,
        ProblemType.VOTING_ALREADY_CLOSED})
    @PutMapping("/api/tools/{tool}/voting")
    Receipt setVoting(@PathVariable String tool, @Valid @RequestBody Voting voting, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        var command = switch (voting.state()) {
            case OPEN -> new OpenVoting(id, voting.reason());
            case CLOSED -> new CloseVoting(id, voting.reason());
        };
        return commands.sendAndWait(command, sender);
    }
}
