package dev.jurybox.query.ranking;

import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.ranking.rules.Board;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people compare of two generations of ranks: the places on each board, how close the tools of pairs are,
 * and the verdicts and panels of the seats that count.
 */
final class RankingDiffViews {

    private static final DiffView PAIRS = new DiffView("flip margins of pairs", List.of("pair"), List.of("margin"), """
            select pair,
                   margin,
                   votes
              from ranked_comparison
             where generation = :generation
               and listed""");

    /** The label is that of {@link dev.jurybox.events.PanelVerdict}. */
    private static final String PANELS_BY_RULES = """
            select s.tool,
                   counted.ship,
                   counted.skip,
                   case
                       when counted.ship + counted.skip = 0 then 'PENDING'
                       when counted.ship = counted.skip then 'SPLIT'
                       when counted.ship > counted.skip then 'SHIP'
                       else 'SKIP'
                   end as label%s
              from standing s
              left join ranking_clock c on c.generation = s.generation
             cross join lateral (
                   select count(*) filter (where review ->> 'recommendation' = 'SHIP') as ship,
                          count(*) filter (where review ->> 'recommendation' = 'SKIP') as skip,
                          round(avg((review ->> 'score')::int), 1) as mean
                     from jsonb_each(s.seat_scores) as filled (seat, review)
                    where coalesce(c.rules -> 'seats' @> to_jsonb(seat), true)) as counted
             where s.generation = :generation
               and s.seat_scores <> '{}'""";

    private static final DiffView PANELS = new DiffView("panels by the seats that count", List.of("tool"),
            List.of("ship", "skip", "mean"), PANELS_BY_RULES.formatted(",\n                   counted.mean"));

    /** Without the mean: an adoption of rules records a change of each verdict that differs, also in its counts only. */
    private static final DiffView VERDICTS = new DiffView("verdicts by the seats that count", List.of("tool"),
            List.of("ship", "skip"), PANELS_BY_RULES.formatted(""));

    private RankingDiffViews() {}

    static List<DiffView> of(BoardRegistry boards) {
        return Stream.concat(boards.all().stream().map(RankingDiffViews::places), Stream.of(PAIRS, VERDICTS, PANELS))
                .toList();
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
