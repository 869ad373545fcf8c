package dev.jurybox.command.community;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.http.json.BodyLimit;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.security.VoterCaller;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.VOTER)
@RequestMapping("/api/tools/{tool}/vote")
class VoteEndpoint {

    @BodyLimit(bytes = 2 * 1_024)
    record Vote(@NotNull Choice choice) {}

    private final CommandDispatcher commands;

    VoteEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    @PutMapping
    Receipt cast(
            @PathVariable String tool, @AuthenticationPrincipal VoterCaller voter, @Valid @RequestBody Vote vote,
            Sender sender) {
        var id = ToolPath.toolOr404(tool);
        var command = new CastCommunityVote(id, voter.pseudonymFor(id), vote.choice());
        return commands.sendAndWait(command, sender);
    }

    @DeleteMapping
    Receipt retract(
            @PathVariable String tool, @AuthenticationPrincipal VoterCaller voter, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new RetractCommunityVote(id, voter.pseudonymFor(id)), sender);
    }
}
