package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.Standing;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two tools side by side. */
public record Pair(Standing left, Standing right) {

    /** What turns the order of the two on a board: SHIP votes for the lower, or SKIP votes for the upper. */
    public FlipMargin flip(Board board) {
        return leftLeads(board) ? FlipMargin.between(board, right, left) : FlipMargin.between(board, left, right);
    }

    /** Ties included: of two tools one always stands before the other. */
    private boolean leftLeads(Board board) {
        return board.order().compare(left, right) < 0;
    }

    /** The tool with the higher score; null while they are equal. */
    public @Nullable String leader() {
        var order = Board.VERDICT.key(left).compareTo(Board.VERDICT.key(right));
        if (order == 0) return null;
        return order > 0 ? left.tool() : right.tool();
    }

    /** Whether neither score is where the other may be. */
    public boolean isDecisive() {
        return !Objects.requireNonNull(Board.VERDICT.interval(left))
                .overlaps(Objects.requireNonNull(Board.VERDICT.interval(right)));
    }

    /** The least of the four flip margins: of the verdict and, where both are ranked, of the community's board. */
    @Nullable
    Long closeness() {
        return Stream.of(Board.VERDICT, Board.COMMUNITY)
                .filter(board -> board.ranks(left) && board.ranks(right))
                .map(this::flip)
                .flatMap(flip -> Stream.of(flip.ship(), flip.skip()))
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }
}
