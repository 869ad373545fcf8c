package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.Board.CONTROVERSIAL;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Computes the votes with which two tools of a board swap ranks. */
final class FlipMarginSolver {

    /** More votes than there are voters, and few enough to compute with. */
    private static final long VOTES_MAX = 1_000_000_000_000L;

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
        var peak = shipsToPeak();
        var fewest = new ThresholdSearch(0, peak).first(this::passes, shipsRoughly());
        if (fewest != null || peak == VOTES_MAX) return fewest;
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
        var tie = new ThresholdSearch(skipsToPeak(), VOTES_MAX).first(this::deservesNoMore, skipsRoughly());
        if (tie == null || fallsBehind(tie)) return tie;
        return new ThresholdSearch(tie + 1, VOTES_MAX).first(this::deservesLess, tie);
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

    private long shipsToPeak() {
        if (board != CONTROVERSIAL || lower.skip() == 0) return VOTES_MAX;
        return Math.max(0, lower.skip() - lower.ship());
    }

    private long skipsToPeak() {
        return board == CONTROVERSIAL ? Math.max(0, upper.ship() - upper.skip()) : 0;
    }

    private double shipsRoughly() {
        var goal = upperPlace.key().doubleValue();
        return switch (board) {
            case VERDICT -> VerdictScore.shipsToReach(goal, lower);
            case COMMUNITY -> WilsonScore.shipsToReach(goal, lower);
            case HOT -> goal - lower.heat();
            case PANEL, CONTROVERSIAL -> 0;
        };
    }

    private double skipsRoughly() {
        var goal = lowerPlace.key().doubleValue();
        return switch (board) {
            case VERDICT -> VerdictScore.skipsToReach(goal, upper);
            case COMMUNITY -> WilsonScore.skipsToReach(goal, upper);
            case HOT -> upper.heat() - goal;
            case PANEL, CONTROVERSIAL -> 0;
        };
    }
}
