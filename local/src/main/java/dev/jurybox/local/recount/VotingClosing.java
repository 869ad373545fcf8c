package dev.jurybox.local.recount;

/** Why voting on a tool is closed, and the votes when it was closed. */
public record VotingClosing(String reason, SideCounts votes) {}
