package dev.jurybox.command.axon;

import dev.jurybox.eventstore.AppendOutcome;
import org.jspecify.annotations.Nullable;

/** What a decision came to: its outcome, filled in while it commits, and what else its sender is told. */
public record CommandOutcome(AppendOutcome outcome, @Nullable Object answer) {}
