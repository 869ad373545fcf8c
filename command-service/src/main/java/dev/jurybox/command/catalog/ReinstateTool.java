package dev.jurybox.command.catalog;

import dev.jurybox.events.ToolId;

/** An editor puts a retired tool back, with its voting as it was. */
public record ReinstateTool(ToolId tool) {}
