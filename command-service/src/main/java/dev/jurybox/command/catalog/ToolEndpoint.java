package dev.jurybox.command.catalog;

import dev.jurybox.command.Sender;
import dev.jurybox.command.axon.Commands;
import dev.jurybox.command.http.Receipt;
import jakarta.validation.Valid;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tools")
class ToolEndpoint {

    private final Commands commands;

    ToolEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompletableFuture<Receipt> register(@Valid @RequestBody NewTool tool, Sender sender) {
        return commands.send(tool.toCommand(), tool.tool(), sender);
    }
}
