package dev.jurybox.command.comparison;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ComparisonId;
import org.jspecify.annotations.Nullable;

/** An editor publishes a comparison of two tools. */
public record PublishComparison(ComparisonId comparison, @Nullable String headline) implements JuryboxCommand {

    @Override
    public String type() {
        return "PublishComparison";
    }

    @Override
    public String subject() {
        return comparison.pair();
    }
}
