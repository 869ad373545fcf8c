package dev.jurybox.command.community;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ToolId;

/** An editor opens the voting on a tool again. */
public record OpenVoting(ToolId tool, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "OpenVoting";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
