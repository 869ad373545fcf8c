package dev.jurybox.command.community;

import dev.jurybox.command.decider.QueuedCommand;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter votes on a tool, or changes an earlier vote. */
public record CastCommunityVote(ToolId tool, VoterToken voter, Choice choice) implements QueuedCommand {

    @Override
    public String type() {
        return "CastCommunityVote";
    }

    @Override
    public String subject() {
        return tool.value();
    }

    @Override
    public Object sequenceKey() {
        return new BallotId(tool, voter);
    }
}
