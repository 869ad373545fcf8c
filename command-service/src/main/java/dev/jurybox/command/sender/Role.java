package dev.jurybox.command.sender;

/** The roles that a caller can have. */
public enum Role {
    OPERATOR,
    EDITOR,
    /** An editor who may also adopt rules, which change ranks and the verdicts of all panels. */
    EDITOR_IN_CHIEF,
    REVIEWER,
    COLLECTOR,
    /** Another service, which reads the log. */
    READER,
    VOTER
}
