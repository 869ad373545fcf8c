package dev.jurybox.query.rebuild;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind that differ between two generations.
 *
 * @param name a table, or what the rows are, such as {@code votes by tool}
 * @param added how many rows only the new generation has
 * @param removed how many rows only the live generation has
 * @param changed how many rows differ that both have
 * @param rows at most 100: first those that only one generation has, then, in views, those whose numbers changed most
 */
public record DiffSection(String name, long added, long removed, long changed, List<ChangedRow> rows) {

    /**
     * A row that differs.
     *
     * @param key identifies the row in both generations
     * @param before what the live generation has; null if it has no such row
     * @param after what the new generation has; null if it has no such row
     */
    public record ChangedRow(
            Map<String, @Nullable Object> key,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {}

    boolean differs() {
        return added + removed + changed > 0;
    }
}
