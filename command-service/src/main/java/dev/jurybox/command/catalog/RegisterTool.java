package dev.jurybox.command.catalog;

import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolId;
import org.jspecify.annotations.Nullable;

/** An editor enters a tool into the catalogue. */
public record RegisterTool(
        ToolId tool,
        String name,
        String category,
        String tagline,
        String description,
        Entry entry,
        String pricing,
        @Nullable String bestFor,
        @Nullable String homepage) {}
