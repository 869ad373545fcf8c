package dev.jurybox.query.community;

/** A tool whose tally is not what its ballots come to. */
public record TallyDrift(String tool, long ship, long skip, long shipBallots, long skipBallots) {}
