package dev.jurybox.query.ranking.rules;

import org.jspecify.annotations.Nullable;

/**
 * How close two tools of a board are to swapping ranks.
 *
 * @param ship the fewest SHIP votes with which the lower tool passes the upper; null if no number of votes does it
 * @param skip the fewest SKIP votes with which the upper tool falls behind; null if no number of votes does it
 */
public record FlipMargin(@Nullable Long ship, @Nullable Long skip) {

    /** Both are 0 if the lower tool is ahead already. */
    public static FlipMargin between(Board board, RankingInput lower, RankingInput upper) {
        var flipMarginSolver = new FlipMarginSolver(board, lower, upper);
        return new FlipMargin(flipMarginSolver.ships(), flipMarginSolver.skips());
    }
}
