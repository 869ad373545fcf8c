package dev.jurybox.query.community;

/** A tool whose tally differs from the count of its ballots. */
public record TallyDrift(String tool, long ship, long skip, long shipBallots, long skipBallots) {}
