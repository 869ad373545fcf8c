package dev.jurybox.events;

import java.util.List;

/** What happens to a tool's entry in the catalogue. */
public sealed interface CatalogEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    record ToolRegistered(ToolId tool, ToolDetails details) implements CatalogEvent {}

    /** Names what was changed and nothing else, each with what it said before. */
    record ToolRevised(ToolId tool, List<DetailChange> changes) implements CatalogEvent {}

    record ToolRetired(ToolId tool, String reason) implements CatalogEvent {}

    record ToolReinstated(ToolId tool) implements CatalogEvent {}
}
