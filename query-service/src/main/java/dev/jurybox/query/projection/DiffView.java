package dev.jurybox.query.projection;

import java.util.List;

/**
 * Rows that people compare when they decide between two generations of a projection.
 *
 * @param name what the rows are, such as {@code votes by tool}
 * @param key the columns by which a row of one generation belongs to a row of the other
 * @param measures the numeric columns by which the importance of a change is measured
 * @param query selects the rows of {@code :generation}
 */
public record DiffView(String name, List<String> key, List<String> measures, String query) {}
