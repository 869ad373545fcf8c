package dev.jurybox.query.pages;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the tools that a page mentions by their slugs. */
public record ToolNames(Map<String, String> names) {

    static ToolNames of(List<VerdictHistoryEntry> changes, ToolReader tools) {
        return new ToolNames(changes.stream().map(VerdictHistoryEntry::tool).distinct().map(tools::find)
                .flatMap(Optional::stream).collect(toUnmodifiableMap(ToolCard::tool, ToolCard::name)));
    }

    /** The slug while the tool's card is not projected yet. */
    public String of(String tool) {
        return names.getOrDefault(tool, tool);
    }
}
