package dev.jurybox.query.community;

/** Which side of a tool the crowd is on. Only the first rules know a tie. */
enum Majority {
    NONE, TIED, SHIP, SKIP
}
