package dev.jurybox.command.panel;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;

/** A reviewer withdraws a review and leaves the seat empty. */
public record WithdrawReview(ToolId tool, Seat seat, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "WithdrawReview";
    }

    @Override
    public String subject() {
        return tool.value();
    }
}
