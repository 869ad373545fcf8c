package dev.jurybox.command.catalog;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(RolePolicy.EDITOR)
@RequestMapping("/api/tools")
class ToolEndpoint {

    private final CommandDispatcher commands;

    ToolEndpoint(CommandDispatcher commands) {
        this.commands = commands;
    }

    /**
     * Registers a tool.
     *
     * <p>The slug names the tool in every address, and is never free again. The tool can be reviewed, compared and
     * voted on at once.
     *
     * @return The tool is registered. The ETag is its first revision.
     */
    @AnswersProblems(ProblemType.SLUG_TAKEN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Receipt register(@Valid @RequestBody NewTool tool, Sender sender) {
        return commands.sendAndWait(tool.toCommand(), sender);
    }

    /**
     * Revises what the card of a tool says.
     *
     * <p>A field that the body leaves out stays as it is; an optional field that is null is removed. If nothing
     * changes, nothing is recorded. An edit must name the revision that it is based on, so that two editors do not undo
     * each other.
     *
     * @param tool the slug of the tool
     * @param seen the ETag of the last write that the editor saw; required
     * @return The revised tool. The ETag is its current revision.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.NO_REVISION, ProblemType.STALE})
    @PatchMapping("/{tool}")
    Receipt revise(
            @PathVariable String tool,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody ToolPatch patch, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new ReviseTool(id, patch.changes(), IfMatch.revision(seen)), sender);
    }
}
