package dev.jurybox.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a tool's card.
 *
 * @param name the name that pages show
 * @param category the category that lists can be restricted to
 * @param tagline what the tool is, in one line
 * @param description what the tool does, in plain text
 * @param entry what it costs to begin with it
 * @param pricing what it costs, in words
 * @param bestFor whom or what it suits best; absent if unknown
 * @param homepage the address of its own site; absent if unknown
 */
public record ToolDetails(
        String name,
        String category,
        String tagline,
        String description,
        Entry entry,
        String pricing,
        @Nullable String bestFor,
        @Nullable String homepage) {

    /** The changes that turn these details into the other ones. */
    public List<DetailChange> changesTo(ToolDetails others) {
        return Stream.of(Detail.values())
                .filter(detail -> !Objects.equals(detail.of(this), detail.of(others)))
                .map(detail -> new DetailChange(detail, detail.of(this), detail.of(others)))
                .toList();
    }

    public ToolDetails with(List<DetailChange> changes) {
        return with(changes.stream()
                .collect(Collectors.toMap(DetailChange::detail, change -> Optional.ofNullable(change.after()))));
    }

    /** Replaces each detail in the map by its text; an empty value removes the detail's text. */
    public ToolDetails with(Map<Detail, Optional<String>> texts) {
        return Detail.read(detail -> {
            var text = texts.get(detail);
            return text == null ? detail.of(this) : text.orElse(null);
        });
    }
}
