package dev.jurybox.events;

/** A vote on a tool, or the recommendation of a review. */
public enum Choice {
    SHIP, SKIP
}
