package dev.jurybox.query.community;

/** Which side of a tool the crowd is on. */
enum Majority {
    NONE, TIED, SHIP, SKIP
}
