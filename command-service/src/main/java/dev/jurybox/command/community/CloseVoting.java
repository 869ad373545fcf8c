package dev.jurybox.command.community;

import dev.jurybox.events.ToolId;

/** An editor ends the voting on a tool: what was cast counts, and nothing changes it. */
public record CloseVoting(ToolId tool, String reason) {}
