package dev.jurybox.query.catalog;

import dev.jurybox.events.Entry;
import org.jspecify.annotations.Nullable;

/** A tool as its card shows it. */
public record ToolCard(
        String tool,
        String name,
        String category,
        String tagline,
        String description,
        Entry entry,
        String pricing,
        @Nullable String bestFor,
        @Nullable String homepage,
        boolean retired) {}
