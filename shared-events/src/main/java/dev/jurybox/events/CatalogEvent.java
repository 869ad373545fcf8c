package dev.jurybox.events;

import org.jspecify.annotations.Nullable;

/** What happens to a tool's entry in the catalogue. */
public sealed interface CatalogEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    record ToolRegistered(
            ToolId tool,
            String name,
            String category,
            String tagline,
            String description,
            Entry entry,
            String pricing,
            @Nullable String bestFor,
            @Nullable String homepage) implements CatalogEvent {}
}
