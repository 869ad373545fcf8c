package dev.jurybox.command.community;

import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** One voter's ballot on one tool. */
public record BallotId(ToolId tool, VoterToken voter) {}
