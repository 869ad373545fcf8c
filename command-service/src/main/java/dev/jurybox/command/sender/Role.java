package dev.jurybox.command.sender;

/** The roles that a caller can have. */
public enum Role {
    OPERATOR,
    EDITOR,
    REVIEWER,
    COLLECTOR,
    /** Another service, which reads the log. */
    READER,
    VOTER
}
