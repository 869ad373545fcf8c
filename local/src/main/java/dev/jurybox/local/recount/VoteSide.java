package dev.jurybox.local.recount;

/** What a vote or a review says. */
enum VoteSide {
    SHIP, SKIP
}
