package dev.jurybox.command.community;

import dev.jurybox.command.decider.AnsweredCommand;

import java.util.List;

/** A batch of votes. Each is decided independently; no two votes are on the same ballot. */
public record CastCommunityVotes(List<CastCommunityVote> votes) implements AnsweredCommand<List<VoteDecision>> {}
