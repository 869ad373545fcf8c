package dev.jurybox.query.rebuild;

import dev.jurybox.query.rebuild.DiffSection.ChangedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows that differ from JSON, and shortens long texts to where they differ. */
final class ChangedRowReader {

    private record RowPair(
            @Nullable Map<String, @Nullable Object> before, @Nullable Map<String, @Nullable Object> after) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private ChangedRowReader() {}

    /** @param json the row before and after, null in place of one that a generation lacks */
    static List<ChangedRow> read(String json, List<String> key) {
        var pairs = JSON.readValue(json, new TypeReference<List<RowPair>>() {
        });
        return pairs.stream().map(pair -> changed(key, pair.before(), pair.after())).toList();
    }

    private static ChangedRow changed(List<String> key,
            @Nullable Map<String, @Nullable Object> before, @Nullable Map<String, @Nullable Object> after) {
        var found = before == null ? Objects.requireNonNull(after) : before;
        var identity = new LinkedHashMap<String, @Nullable Object>(found);
        identity.keySet().retainAll(key);
        return new ChangedRow(identity, content(key, before, after), content(key, after, before));
    }

    private static @Nullable Map<String, @Nullable Object> content(List<String> key,
            @Nullable Map<String, @Nullable Object> row, @Nullable Map<String, @Nullable Object> other) {
        if (row == null) return null;
        var content = new LinkedHashMap<String, @Nullable Object>(row);
        content.keySet().removeAll(key);
        content.replaceAll((name, value) -> value instanceof String text
                ? TextExcerpt.of(text, other == null ? null : other.get(name))
                : value);
        return content;
    }
}
