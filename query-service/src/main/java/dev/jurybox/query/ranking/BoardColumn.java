package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of table {@code standing} that stores what a board computes for a tool. */
record BoardColumn(String name, Function<RankingInput, @Nullable BigDecimal> value) {

    static Stream<BoardColumn> of(Board board) {
        var key = new BoardColumn(board.name(), board::key);
        if (!board.hasIntervals()) return Stream.of(key);
        return Stream.of(key,
                new BoardColumn(board.name() + "_lower", tool -> bound(board, tool, ConfidenceInterval::lower)),
                new BoardColumn(board.name() + "_upper", tool -> bound(board, tool, ConfidenceInterval::upper)));
    }

    private static @Nullable BigDecimal bound(Board board, RankingInput tool,
            Function<ConfidenceInterval, BigDecimal> bound) {
        var interval = board.interval(tool);
        return interval == null ? null : bound.apply(interval);
    }
}
