package dev.jurybox.command.panel;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;

/** A reviewer revises a review, on the basis of the revision they saw. */
public record ReviseReview(ToolId tool, Seat seat, Review review, int expectedRevision) implements JuryboxCommand {

    @Override
    public String type() {
        return "ReviseReview";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
