package dev.jurybox.command.community;

import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter asks to be counted. */
public record CastCommunityVote(ToolId tool, VoterToken voter, Choice choice) {}
