package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.RankingInput;
import dev.jurybox.query.ranking.rules.StandardBoards;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two tools to be compared. */
public record ToolPair(LazyScore left, LazyScore right) {

    public static ToolPair of(RankingInput left, RankingInput right) {
        return new ToolPair(new LazyScore(left), new LazyScore(right));
    }

    /**
     * The votes that reverse the order of the two on a board: SHIP votes for the lower, or SKIP votes for the upper.
     */
    public FlipMargin flip(Board board) {
        var one = left.standing();
        var other = right.standing();
        return leftLeads(board) ? FlipMargin.between(board, other, one) : FlipMargin.between(board, one, other);
    }

    /** Ties are broken: of two tools, one is always ahead of the other. */
    private boolean leftLeads(Board board) {
        return board.order().compare(left.standing(), right.standing()) < 0;
    }

    /** The tool with the higher score on the verdict board; null while they are equal. */
    public @Nullable String leader() {
        var order = StandardBoards.VERDICT.key(left.standing()).compareTo(StandardBoards.VERDICT.key(right.standing()));
        if (order == 0) return null;
        return order > 0 ? left.standing().tool() : right.standing().tool();
    }

    /** Returns whether the confidence intervals of the two scores do not overlap. */
    public boolean isDecisive() {
        return !Objects.requireNonNull(left.verdict().interval())
                .overlaps(Objects.requireNonNull(right.verdict().interval()));
    }

    /**
     * The least of the four flip margins: those on the verdict board and, where both are ranked, on the community
     * board.
     */
    @Nullable
    Long closeness() {
        return Stream.of(StandardBoards.VERDICT, StandardBoards.COMMUNITY)
                .filter(board -> board.ranks(left.standing()) && board.ranks(right.standing()))
                .map(this::flip)
                .flatMap(flip -> Stream.of(flip.ship(), flip.skip()))
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }
}
