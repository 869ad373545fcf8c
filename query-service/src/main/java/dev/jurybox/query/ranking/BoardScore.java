package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A tool's score on a board, rounded for display, and its confidence interval.
 *
 * @param score the score by which the board is ordered
 * @param interval where the score lies with the confidence of the rules, at first 95 %; null on a board without
 *     intervals
 */
public record BoardScore(BigDecimal score, @Nullable ConfidenceInterval interval) {

    public static BoardScore of(RankingInput tool, Board board) {
        return new BoardScore(board.key(tool).setScale(board.shownDecimals(), RoundingMode.HALF_UP),
                board.interval(tool));
    }
}
