package dev.jurybox.command.panel;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;

/** A reviewer submits a review of a tool, for the first time or after withdrawing one. */
public record SubmitReview(ToolId tool, Seat seat, Review review) implements JuryboxCommand {

    @Override
    public String type() {
        return "SubmitReview";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
