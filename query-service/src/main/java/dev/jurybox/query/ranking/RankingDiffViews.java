package dev.jurybox.query.ranking;

import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.ranking.rules.Board;
import java.util.List;
import java.util.stream.Stream;

/** What people compare of two generations of ranks: the places on each board, and how close the tools of pairs are. */
final class RankingDiffViews {

    private static final DiffView PAIRS = new DiffView("flip margins of pairs", List.of("pair"), List.of("margin"), """
            select pair,
                   margin,
                   votes
              from ranked_comparison
             where generation = :generation
               and listed""");

    private RankingDiffViews() {}

    static List<DiffView> of(BoardRegistry boards) {
        return Stream.concat(boards.all().stream().map(RankingDiffViews::places), Stream.of(PAIRS)).toList();
    }

    private static DiffView places(Board board) {
        return new DiffView("places on board " + board.name(), List.of("tool"), List.of("place"), """
                select tool,
                       row_number() over (order by %s) as place,
                       round(%s, %d) as score%s
                  from (%s) as board""".formatted(BoardQuery.ORDER, board.name(), board.shownDecimals(),
                board.hasIntervals() ? interval(board) : "", BoardQuery.rows(board)));
    }

    private static String interval(Board board) {
        return ", %1$s_lower as lower, %1$s_upper as upper".formatted(board.name());
    }
}
