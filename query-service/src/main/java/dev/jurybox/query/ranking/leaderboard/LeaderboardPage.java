package dev.jurybox.query.ranking.leaderboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a board.
 *
 * @param pending the number of tools whose rank keys are still to be recomputed
 * @param degraded whether tools are parked up to this position, which the board ranks by their last applied event
 * @param next the cursor of the next page; null at the end
 */
public record LeaderboardPage(String board, @Nullable String category, long pending, boolean degraded,
        List<LeaderboardRow> rows, @Nullable String next) {}
