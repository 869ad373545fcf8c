package dev.jurybox.command.http;

import static dev.jurybox.command.CommandRejected.Reason.UNKNOWN_TOOL;

import dev.jurybox.command.CommandRejected;
import dev.jurybox.events.ToolId;

/** A tool named in a path. What cannot be a slug is simply not found. */
public final class ToolPath {

    private ToolPath() {}

    public static ToolId toolOr404(String slug) {
        if (!ToolId.isValid(slug)) throw new CommandRejected(UNKNOWN_TOOL, "No tool is registered under that name.");
        return new ToolId(slug);
    }
}
