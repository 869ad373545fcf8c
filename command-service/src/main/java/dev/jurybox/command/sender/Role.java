package dev.jurybox.command.sender;

/** The roles that a caller can have. */
public enum Role {
    OPERATOR,
    EDITOR,
    /** An editor who may also adopt rules of the rankings. */
    EDITOR_IN_CHIEF,
    REVIEWER,
    COLLECTOR,
    /** Another service, which reads the log. */
    READER,
    VOTER
}
