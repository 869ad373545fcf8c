package dev.jurybox.command.community;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter votes on a tool, or changes an earlier vote. */
public record CastCommunityVote(ToolId tool, VoterToken voter, Choice choice) implements JuryboxCommand {

    @Override
    public String type() {
        return "CastCommunityVote";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
