package dev.jurybox.query.rebuild;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows that differ between two sets of rows of one table. */
record RowChanges(List<RowChange> all) {

    /** A row before and after as JSON; null in place of one that is missing. */
    private record RowChange(@Nullable String before, @Nullable String after) {

        boolean differs() {
            return before == null || !before.equals(after);
        }

        String json() {
            return "{\"before\":%s,\"after\":%s}".formatted(before, after);
        }
    }

    /** @param before by the text of their key, as {@code after} */
    static RowChanges between(Map<String, String> before, Map<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return new RowChanges(keys.stream().map(key -> new RowChange(before.get(key), after.get(key)))
                .filter(RowChange::differs).toList());
    }

    DiffSection section(String table, List<String> key) {
        var added = all.stream().filter(change -> change.before() == null).count();
        var removed = all.stream().filter(change -> change.after() == null).count();
        var listed = all.stream().limit(RowComparison.ROWS_MAX).map(RowChange::json).toList();
        return new DiffSection(table, added, removed, all.size() - added - removed,
                ChangedRowReader.read(listed.toString(), key));
    }
}
