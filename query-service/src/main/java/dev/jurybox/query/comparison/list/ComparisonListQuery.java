package dev.jurybox.query.comparison.list;

import dev.jurybox.query.comparison.list.ComparisonListReader.Filter;
import dev.jurybox.query.ranking.RankingEdition;

/**
 * A request for a page of comparisons.
 *
 * @param list identifies the list that a cursor belongs to
 */
public record ComparisonListQuery(
        ComparisonOrder order, Filter filter, String list, int rows, ComparisonCursor begin, RankingEdition edition) {

    /** Equal for requests that get the same page. */
    public String key() {
        return "%s %d %s %s".formatted(list, rows, begin, edition);
    }
}
