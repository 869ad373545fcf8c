package dev.jurybox.query.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a generation compares with the live one after both have read the same events.
 *
 * @param live the generation that was live; null, as are the digests, if rows have changed since
 * @param diff null if the rows that differ could not be found
 * @param trouble why there is no diff
 */
record GenerationComparison(
        @Nullable Integer live, @Nullable String digest, @Nullable String liveDigest, @Nullable GenerationDiff diff,
        @Nullable String trouble) {

    /** The columns of table {@code generation}, as {@link #columns} names their values. */
    static final String ASSIGNMENTS = """
            compared_with = :comparedWith,
            digest = :digest,
            live_digest = :liveDigest,
            diff = :diff,
            diff_digest = :diffDigest,
            diff_added = :added,
            diff_removed = :removed,
            diff_changed = :changed,
            trouble = :trouble""";

    static final GenerationComparison OUTDATED = new GenerationComparison(null, null, null, null,
            "Rows of a subject were changed after the comparison: rebuild the projection.");

    private static final List<String> DIFF_COLUMNS = List.of("diff", "diffDigest", "added", "removed", "changed");

    static GenerationComparison of(GenerationDiff diff) {
        return new GenerationComparison(diff.live(), diff.digest(), diff.liveDigest(), diff, null);
    }

    static GenerationComparison withoutDiff(int live, String digest, String liveDigest, String trouble) {
        return new GenerationComparison(live, digest, liveDigest, null, trouble);
    }

    /** The values that the row of the generation has besides its state. */
    Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("comparedWith", live);
        columns.put("digest", digest);
        columns.put("liveDigest", liveDigest);
        columns.put("trouble", trouble);
        DIFF_COLUMNS.forEach(column -> columns.put(column, null));
        if (diff != null) columns.putAll(DiffDocument.of(diff).columns());
        return columns;
    }
}
