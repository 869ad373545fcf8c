package dev.jurybox.command.catalog;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;

/** An editor enters a tool into the catalogue. */
public record RegisterTool(ToolId tool, ToolDetails details) implements JuryboxCommand {

    @Override
    public String type() {
        return "RegisterTool";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
