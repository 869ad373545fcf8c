package dev.jurybox.command.community;

import dev.jurybox.command.decider.QueuedCommand;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;

/** A voter retracts a vote. */
public record RetractCommunityVote(ToolId tool, VoterToken voter) implements QueuedCommand {

    @Override
    public String type() {
        return "RetractCommunityVote";
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
