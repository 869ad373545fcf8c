package dev.jurybox.command;

/** Who acts, as the log remembers it: a role, and never a name. */
public enum Actor {
    OPERATOR, VOTER
}
