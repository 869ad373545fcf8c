package dev.jurybox.command.community;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ToolId;

/** An editor closes the voting on a tool: the votes cast so far count, and cannot be changed. */
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
