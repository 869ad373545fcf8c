package dev.jurybox.query.catalog;

import dev.jurybox.events.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A tool as its card shows it.
 *
 * @param tool the slug
 * @param name the name that pages show
 * @param category the category that lists can be restricted to
 * @param tagline what the tool is, in one line
 * @param description what the tool does, in plain text
 * @param entry what it costs to begin with it
 * @param pricing what it costs, in words
 * @param bestFor whom or what it suits best
 * @param homepage the address of its own site
 * @param retired whether it is retired: it then takes no votes and is on no board
 */
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
