package dev.jurybox.command;

/** What somebody may be to this service. */
public enum Role {
    OPERATOR,
    EDITOR,
    REVIEWER,
    COLLECTOR,
    /** Another service, which reads the log. */
    READER,
    VOTER
}
