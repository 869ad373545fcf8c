package dev.jurybox.command.community;

import dev.jurybox.command.JuryboxCommand;
import dev.jurybox.events.ToolId;

/** An editor ends the voting on a tool: what was cast counts, and nothing changes it. */
public record CloseVoting(ToolId tool, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "CloseVoting";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
