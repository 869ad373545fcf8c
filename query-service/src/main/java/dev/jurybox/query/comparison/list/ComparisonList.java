package dev.jurybox.query.comparison.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of comparisons.
 *
 * @param pending the number of tools whose rank keys are still to be recomputed
 * @param next the cursor of the next page; null at the end
 */
public record ComparisonList(String order, long pending, List<ComparisonRow> rows, @Nullable String next) {}
