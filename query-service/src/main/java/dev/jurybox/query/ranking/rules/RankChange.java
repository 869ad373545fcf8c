package dev.jurybox.query.ranking.rules;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rank of one tool on a board before and after a change, with all other tools unchanged.
 *
 * @param from null if the board did not rank it before
 * @param to null if the board does not rank it any more
 * @param passed the tools that are on its other side after the change, best first, at most {@link #PASSED_MAX}
 */
public record RankChange(String board, @Nullable Long from, @Nullable Long to, List<String> passed) {

    static final int PASSED_MAX = 20;

    public static RankChange of(Board board, RankingInput before, RankingInput after, Collection<RankingInput> others) {
        var was = board.place(before);
        var is = board.place(after);
        var field = others.stream().filter(board::ranks).map(board::place).toList();
        var passed = !board.ranks(before) || !board.ranks(after)
                ? List.<String>of()
                : field.stream()
                        .filter(other -> other.isAheadOf(was) != other.isAheadOf(is))
                        .sorted(RankKey.ORDER)
                        .limit(PASSED_MAX)
                        .map(other -> other.tool().tool())
                        .toList();
        return new RankChange(board.name(), number(board, was, field), number(board, is, field), passed);
    }

    private static @Nullable Long number(Board board, RankKey rankKey, List<RankKey> field) {
        if (!board.ranks(rankKey.tool())) return null;
        return 1 + field.stream().filter(other -> other.isAheadOf(rankKey)).count();
    }
}
