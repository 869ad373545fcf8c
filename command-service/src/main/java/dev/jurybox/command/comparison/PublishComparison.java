package dev.jurybox.command.comparison;

import dev.jurybox.events.ComparisonId;
import org.jspecify.annotations.Nullable;

/** An editor sets two tools side by side. */
public record PublishComparison(ComparisonId comparison, @Nullable String headline) {}
