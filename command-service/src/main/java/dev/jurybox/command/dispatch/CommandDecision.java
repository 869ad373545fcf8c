package dev.jurybox.command.dispatch;

/** The decision on one of several commands that were decided together. */
public sealed interface CommandDecision {

    /** The command was applied, or changes nothing. */
    record Decided(CommandOutcome outcome) implements CommandDecision {}

    /** The command was rejected by a rule, conflicted, or could not be recorded. */
    record Failed(Throwable failure) implements CommandDecision {}
}
