package dev.jurybox.command.community;

import java.util.List;

/** Many voters ask to be counted at once. Each is decided alone; no two votes are on the same ballot. */
public record CastCommunityVotes(List<CastCommunityVote> votes) {}
