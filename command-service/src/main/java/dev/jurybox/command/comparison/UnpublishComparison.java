package dev.jurybox.command.comparison;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.ComparisonId;

/** An editor unpublishes a comparison, which may be published again. */
public record UnpublishComparison(ComparisonId comparison, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "UnpublishComparison";
    }

    @Override
    public String subject() {
        return comparison.pair();
    }
}
