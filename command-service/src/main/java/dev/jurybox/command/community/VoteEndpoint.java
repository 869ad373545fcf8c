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
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
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

    /**
     * What a voter says of a tool.
     *
     * @param choice whether to ship with the tool
     */
    @BodyLimit(bytes = 2 * 1_024)
    record Vote(@NotNull Choice choice) {}

    private final CommandDispatcher commands;

    VoteEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Casts or changes the caller's vote on a tool.
     *
     * <p>A voter has one vote on each tool. The same vote again changes nothing, so it is always safe to send it again.
     * The vote is durable when this is answered; for a read that includes it, send X-Min-Position with its partition
     * and position.
     *
     * @param tool the slug of the tool
     * @return The vote counts.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.TOOL_RETIRED, ProblemType.VOTING_CLOSED,
        ProblemType.SIGN_IN_TO_VOTE, ProblemType.TOO_MANY_REQUESTS})
    @PutMapping
    Receipt cast(
            @PathVariable String tool, @AuthenticationPrincipal VoterCaller voter, @Valid @RequestBody Vote vote,
            Sender sender) {
        var id = ToolPath.toolOr404(tool);
        var command = new CastCommunityVote(id, voter.pseudonymFor(id), vote.choice());
        return commands.sendAndWait(command, sender);
    }

    /**
     * Retracts the caller's vote on a tool.
     *
     * <p>Without a vote, nothing changes. Afterwards the voter may vote again.
     *
     * @param tool the slug of the tool
     * @return The voter has no vote on the tool.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.TOOL_RETIRED, ProblemType.VOTING_CLOSED,
        ProblemType.SIGN_IN_TO_VOTE, ProblemType.TOO_MANY_REQUESTS})
    @DeleteMapping
    Receipt retract(
            @PathVariable String tool, @AuthenticationPrincipal VoterCaller voter, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new RetractCommunityVote(id, voter.pseudonymFor(id)), sender);
    }
}
