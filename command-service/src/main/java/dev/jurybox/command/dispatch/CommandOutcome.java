package dev.jurybox.command.dispatch;

import dev.jurybox.eventstore.AppendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command.
 *
 * @param append what was appended to the log, filled in during the commit
 * @param answer what the decider answers the sender beside it, if anything
 */
public record CommandOutcome<A>(AppendOutcome append, @Nullable A answer) {}
