package dev.jurybox.local.archive;

import java.util.List;
import java.util.stream.Stream;

/** The tags that a log of this version has where an export of an older one lacks them, as migration V200 adds them. */
final class AddedTags {

    private static final String PANEL = "panel:";
    private static final String ALL_PANELS = "panels:all";

    private AddedTags() {}

    /** The tags of an event with those that are added. */
    static List<String> to(List<String> tags) {
        var isOfPanel = tags.stream().anyMatch(tag -> tag.startsWith(PANEL));
        return isOfPanel && !tags.contains(ALL_PANELS)
                ? Stream.concat(tags.stream(), Stream.of(ALL_PANELS)).toList()
                : tags;
    }
}
