package dev.jurybox.query.ranking.rules;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rank of one tool on a board before and after a change, with all other tools unchanged except that rules may
 * differ.
 *
 * @param from null if the board did not rank it before
 * @param to null if the board does not rank it any more
 * @param passed the tools that are on its other side after the change, best first, at most {@link #PASSED_MAX}
 * @param passedTotal how many tools are on its other side after the change. By other rules, tools pass it in both
 *     directions, so this may be more than the difference of its ranks
 */
public record RankChange(
        String board, @Nullable Long from, @Nullable Long to, List<String> passed, int passedTotal) {

    static final int PASSED_MAX = 20;

    /** @param others by any rules: they are ranked by those of the tool before, and by those of the tool after */
    public static RankChange of(Board board, RankingInput before, RankingInput after, Collection<RankingInput> others) {
        var was = board.place(before);
        var is = board.place(after);
        var fieldBefore = field(board, others, before.rules());
        var fieldAfter = before.rules().equals(after.rules()) ? fieldBefore : field(board, others, after.rules());
        var passed = passed(board, was, is, fieldBefore, fieldAfter);
        return new RankChange(board.name(), number(board, was, fieldBefore.values()),
                number(board, is, fieldAfter.values()), passed.stream().limit(PASSED_MAX).toList(), passed.size());
    }

    private static Map<String, RankKey> field(Board board, Collection<RankingInput> others, RuleSet rules) {
        return others.stream().map(other -> other.by(rules)).filter(board::ranks).map(board::place)
                .collect(toMap(other -> other.tool().tool(), other -> other));
    }

    private static List<String> passed(Board board, RankKey was, RankKey is, Map<String, RankKey> fieldBefore,
            Map<String, RankKey> fieldAfter) {
        if (!board.ranks(was.tool()) || !board.ranks(is.tool())) return List.of();
        return fieldAfter.entrySet().stream()
                .filter(other -> isOvertaken(fieldBefore.get(other.getKey()), was, other.getValue(), is))
                .map(Map.Entry::getValue)
                .sorted(RankKey.ORDER)
                .map(other -> other.tool().tool())
                .toList();
    }

    private static boolean isOvertaken(@Nullable RankKey otherWas, RankKey was, RankKey otherIs, RankKey is) {
        return otherWas != null && otherWas.isAheadOf(was) != otherIs.isAheadOf(is);
    }

    private static @Nullable Long number(Board board, RankKey rankKey, Collection<RankKey> field) {
        if (!board.ranks(rankKey.tool())) return null;
        return 1 + field.stream().filter(other -> other.isAheadOf(rankKey)).count();
    }
}
