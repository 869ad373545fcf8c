package dev.jurybox.command.http;

import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.events.ToolId;

/** Parses a tool's slug in a path. A text that cannot be a slug is reported as not found. */
public final class ToolPath {

    private ToolPath() {}

    public static ToolId toolOr404(String slug) {
        if (!ToolId.isValid(slug)) throw new CommandRejected(UNKNOWN_TOOL, "No tool is registered under that name.");
        return new ToolId(slug);
    }
}
