package dev.jurybox.command.community;

import dev.jurybox.events.ToolId;

/** An editor lets the community vote on a tool again. */
public record OpenVoting(ToolId tool, String reason) {}
