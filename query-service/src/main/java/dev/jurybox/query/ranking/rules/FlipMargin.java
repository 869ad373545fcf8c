package dev.jurybox.query.ranking.rules;

import org.jspecify.annotations.Nullable;

/**
 * How near two tools of a board are to changing places.
 *
 * @param ship the fewest SHIP votes for the lower to pass; null when no number of votes does it
 * @param skip the fewest SKIP votes for the upper to fall behind; null when no number of votes does it
 */
public record FlipMargin(@Nullable Long ship, @Nullable Long skip) {

    /** Both are 0 when the lower is ahead already. */
    public static FlipMargin between(Board board, RankingInput lower, RankingInput upper) {
        var flipMarginSolver = new FlipMarginSolver(board, lower, upper);
        return new FlipMargin(flipMarginSolver.ships(), flipMarginSolver.skips());
    }
}
