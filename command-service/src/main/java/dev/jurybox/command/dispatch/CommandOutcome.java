package dev.jurybox.command.dispatch;

import dev.jurybox.eventstore.AppendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command.
 *
 * @param append what was appended to the log, filled in during the commit
 * @param revision the current revision of what was edited; null if it has no revisions
 */
public record CommandOutcome(AppendOutcome append, @Nullable Integer revision) {}
