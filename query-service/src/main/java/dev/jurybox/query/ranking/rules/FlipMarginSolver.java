package dev.jurybox.query.ranking.rules;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Computes the votes with which two tools of a board swap ranks. */
final class FlipMarginSolver {

    private final Board board;
    private final RankingInput lower;
    private final RankingInput upper;
    private final RankKey lowerPlace;
    private final RankKey upperPlace;

    FlipMarginSolver(Board board, RankingInput lower, RankingInput upper) {
        this.board = board;
        this.lower = lower;
        this.upper = upper;
        lowerPlace = board.place(lower);
        upperPlace = board.place(upper);
    }

    /**
     * Up to a peak, SHIP votes only move the lower tool up. Beyond the peak its key falls, but rounding may keep the
     * key level while the number of votes breaks ties.
     */
    @Nullable
    Long ships() {
        var peak = board.shipsToPeak(lower);
        var fewest = new ThresholdSearch(0, peak).first(this::passes,
                board.shipsToReach(upperPlace.key().doubleValue(), lower));
        if (fewest != null || peak == Board.VOTES_MAX) return fewest;
        var level = upper.votes() - lower.votes();
        return LongStream.of(level, level + 1).filter(ships -> ships > peak && passes(ships)).boxed()
                .findFirst().orElse(null);
    }

    /**
     * SKIP votes lower the key of the upper tool, but break ties in its favour. So it loses a tie at the first number
     * of votes that ties, or not at all.
     */
    @Nullable
    Long skips() {
        if (fallsBehind(0)) return 0L;
        var tie = new ThresholdSearch(board.skipsToPeak(upper), Board.VOTES_MAX).first(this::deservesNoMore,
                board.skipsToReach(lowerPlace.key().doubleValue(), upper));
        if (tie == null || fallsBehind(tie)) return tie;
        return new ThresholdSearch(tie + 1, Board.VOTES_MAX).first(this::deservesLess, tie);
    }

    private boolean passes(long ships) {
        return board.place(lower.plusShip(ships)).isAheadOf(upperPlace);
    }

    private boolean fallsBehind(long skips) {
        return lowerPlace.isAheadOf(board.place(upper.plusSkip(skips)));
    }

    private boolean deservesNoMore(long skips) {
        return !board.place(upper.plusSkip(skips)).deservesMoreThan(lowerPlace);
    }

    private boolean deservesLess(long skips) {
        return lowerPlace.deservesMoreThan(board.place(upper.plusSkip(skips)));
    }
}
