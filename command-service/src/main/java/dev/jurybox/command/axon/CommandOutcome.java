package dev.jurybox.command.axon;

import dev.jurybox.eventstore.AppendOutcome;
import org.jspecify.annotations.Nullable;

/** The result of a decision: its append outcome, filled in during the commit, and an answer for the sender. */
public record CommandOutcome(AppendOutcome outcome, @Nullable Object answer) {}
