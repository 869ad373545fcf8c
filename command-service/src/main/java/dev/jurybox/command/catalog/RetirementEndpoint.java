package dev.jurybox.command.catalog;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ReasonBody;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.EDITOR)
@RequestMapping("/api/tools/{tool}/retirement")
class RetirementEndpoint {

    private final CommandDispatcher commands;

    RetirementEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Retires a tool.
     *
     * <p>A retired tool leaves the boards, takes no votes and no new reviews, and joins no new comparisons. Its history
     * and its comparisons remain.
     *
     * @param tool the slug of the tool
     * @return The tool is retired.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.ALREADY_RETIRED})
    @PutMapping
    Receipt retire(@PathVariable String tool, @Valid @RequestBody ReasonBody reason, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new RetireTool(id, reason.reason()), sender);
    }

    /**
     * Reinstates a retired tool.
     *
     * <p>It returns to the boards with all its votes and reviews.
     *
     * @param tool the slug of the tool
     * @return The tool is active again.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.NOT_RETIRED})
    @DeleteMapping
    Receipt reinstate(@PathVariable String tool, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new ReinstateTool(id), sender);
    }
}
