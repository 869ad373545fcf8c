package dev.jurybox.command.catalog;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.IfMatch;
import dev.jurybox.command.http.ToolPath;
import dev.jurybox.command.security.AllowedTo;
import dev.jurybox.command.security.RolePolicy;
import dev.jurybox.command.sender.Sender;
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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Receipt register(@Valid @RequestBody NewTool tool, Sender sender) {
        return commands.sendAndWait(tool.toCommand(), sender);
    }

    @PatchMapping("/{tool}")
    Receipt revise(
            @PathVariable String tool,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody ToolPatch patch, Sender sender) {
        var id = ToolPath.toolOr404(tool);
        return commands.sendAndWait(new ReviseTool(id, patch.changes(), IfMatch.revision(seen)), sender);
    }
}
