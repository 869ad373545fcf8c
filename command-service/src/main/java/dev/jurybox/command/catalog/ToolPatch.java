package dev.jurybox.command.catalog;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.jurybox.events.Detail;
import dev.jurybox.events.Entry;
import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An editor's partial update: an absent field stays, and a field given as null is removed. This is not a record, since
 * Jackson leaves an absent field of a class alone, but passes a constructor the same value for absent and for null.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class ToolPatch {

    private @Nullable @NotNullIfPresent Optional<@NotBlank @PlainText @Size(max = 120) String> name;
    private @Nullable @NotNullIfPresent Optional<@NotBlank @PlainText @Size(max = 80) String> category;
    private @Nullable @NotNullIfPresent Optional<@NotBlank @PlainText @Size(max = 200) String> tagline;
    private @Nullable @NotNullIfPresent Optional<@NotBlank @PlainText @Size(max = 4_000) String> description;
    private @Nullable @NotNullIfPresent Optional<Entry> entry;
    private @Nullable @NotNullIfPresent Optional<@NotBlank @PlainText @Size(max = 500) String> pricing;
    private @Nullable Optional<@PlainText @Size(max = 200) String> bestFor;
    private @Nullable Optional<@PlainText @WebAddress @Size(max = 500) String> homepage;

    Map<Detail, Optional<String>> changes() {
        var changes = new EnumMap<Detail, Optional<String>>(Detail.class);
        put(changes, Detail.NAME, name);
        put(changes, Detail.CATEGORY, category);
        put(changes, Detail.TAGLINE, tagline);
        put(changes, Detail.DESCRIPTION, description);
        put(changes, Detail.ENTRY, entry == null ? null : entry.map(Entry::name));
        put(changes, Detail.PRICING, pricing);
        put(changes, Detail.BEST_FOR, bestFor);
        put(changes, Detail.HOMEPAGE, homepage);
        return changes;
    }

    private static void put(
            Map<Detail, Optional<String>> changes, Detail detail, @Nullable Optional<String> text) {
        if (text != null) changes.put(detail, text);
    }
}
