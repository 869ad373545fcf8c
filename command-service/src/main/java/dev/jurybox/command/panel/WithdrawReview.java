package dev.jurybox.command.panel;

import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;

/** A reviewer takes back what they said, and leaves the seat empty. */
public record WithdrawReview(ToolId tool, Seat seat, String reason) {}
