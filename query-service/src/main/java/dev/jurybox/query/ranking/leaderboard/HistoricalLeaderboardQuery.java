package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.rules.Board;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a board as of a past position.
 *
 * @param today the rules to rank by instead of those that were in force; null for these
 * @param list identifies the list that a cursor belongs to
 * @param begin the place of the last row before the page; 0 at the top
 */
record HistoricalLeaderboardQuery(Board board, @Nullable String category, AsOf asOf, @Nullable AdoptedRules today,
        String list, int rows, int begin) {

    /** Equal for requests that get the same page. */
    String key() {
        return "%s %d %d".formatted(list, rows, begin);
    }
}
