package dev.jurybox.query.community;

/** Why a tool's voting was closed, and the count it was closed at. */
public record VotingClosure(String reason, VoteCount count) {}
