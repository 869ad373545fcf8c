package dev.jurybox.command.catalog;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ToolId;

/** An editor takes a tool off the boards. Its page, its history and its counts stay. */
public record RetireTool(ToolId tool, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "RetireTool";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
