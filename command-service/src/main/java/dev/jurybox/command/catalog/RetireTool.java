package dev.jurybox.command.catalog;

import dev.jurybox.events.ToolId;

/** An editor takes a tool off the boards. Its page, its history and its counts stay. */
public record RetireTool(ToolId tool, String reason) {}
