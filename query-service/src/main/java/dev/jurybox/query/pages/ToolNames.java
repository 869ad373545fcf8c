package dev.jurybox.query.pages;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names of the tools that a page mentions by their slugs. */
public record ToolNames(Map<String, String> names) {

    public static ToolNames of(List<VerdictHistoryEntry> changes, ToolReader tools) {
        return ofSlugs(changes.stream().map(VerdictHistoryEntry::tool), tools);
    }

    static ToolNames ofSlugs(Stream<String> slugs, ToolReader tools) {
        return new ToolNames(tools.findAll(slugs.collect(toUnmodifiableSet())).values().stream()
                .collect(toUnmodifiableMap(ToolCard::tool, ToolCard::name)));
    }

    /** The slug while the tool's card is not projected yet. */
    public String of(String tool) {
        return names.getOrDefault(tool, tool);
    }
}
