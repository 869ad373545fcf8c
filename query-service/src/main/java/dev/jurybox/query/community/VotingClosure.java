package dev.jurybox.query.community;

/** The reason for closing a tool's voting, and the count at that time. */
public record VotingClosure(String reason, VoteCount count) {}
