package dev.jurybox.query.community;

/** The side of a tool that the community's majority is on. Only version 1 of the rules declares a tie. */
enum Majority {
    NONE, TIED, SHIP, SKIP
}
