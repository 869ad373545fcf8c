package dev.jurybox.command.community;

import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter no longer wants to be counted. */
public record RetractCommunityVote(ToolId tool, VoterToken voter) {}
