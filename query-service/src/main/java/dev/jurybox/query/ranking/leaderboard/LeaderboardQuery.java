package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.ranking.RankingEdition;
import dev.jurybox.query.ranking.rules.Board;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a board.
 *
 * @param list identifies the list that a cursor belongs to
 */
public record LeaderboardQuery(
        Board board, @Nullable String category, String list, int rows, LeaderboardCursor begin,
        RankingEdition edition) {

    /** Equal for requests that get the same page. */
    public String key() {
        return "%s %d %s %s".formatted(list, rows, begin, edition);
    }
}
