package dev.jurybox.query.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a board.
 *
 * @param pending tools whose place is still to be reckoned anew
 * @param next where it goes on; null at the end
 */
record LeaderboardPage(String board, @Nullable String category, long pending, List<LeaderboardRow> rows,
        @Nullable String next) {}
