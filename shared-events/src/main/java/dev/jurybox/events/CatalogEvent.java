package dev.jurybox.events;

import java.util.List;

/** The events of a tool's catalogue entry. */
public sealed interface CatalogEvent extends JuryboxEvent {

    ToolId tool();

    @Override
    default String subject() {
        return tool().value();
    }

    record ToolRegistered(ToolId tool, ToolDetails details) implements CatalogEvent {}

    /** Holds only the details that changed, each with its previous value. */
    record ToolRevised(ToolId tool, List<DetailChange> changes) implements CatalogEvent {}

    /**
     * The tool is off the boards and takes no votes.
     *
     * @param tool the tool
     * @param reason why, in words
     */
    record ToolRetired(ToolId tool, String reason) implements CatalogEvent {}

    record ToolReinstated(ToolId tool) implements CatalogEvent {}
}
