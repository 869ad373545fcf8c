package dev.jurybox.command.catalog;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ToolId;

/** An editor puts a retired tool back, with its voting as it was. */
public record ReinstateTool(ToolId tool) implements JuryboxCommand {

    @Override
    public String type() {
        return "ReinstateTool";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
