package dev.jurybox.command.axon;

import dev.jurybox.eventstore.Outcome;
import org.jspecify.annotations.Nullable;

/** What a decision came to: its outcome, filled in while it commits, and what else its sender is told. */
public record CommandOutcome(Outcome outcome, @Nullable Object answer) {}
