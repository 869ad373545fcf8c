package dev.jurybox.events;

/** What a juror says of a tool. */
public enum Choice {
    SHIP, SKIP
}
