package dev.jurybox.command.community;

import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter's ballot on a tool. */
record BallotId(ToolId tool, VoterToken voter) {}
