package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.BoardEligibility;

/**
 * The rows of a board, and their order, which is that of {@link Board#order()} because keys are exact. The rules are
 * those by which the keys were computed.
 */
public final class BoardQuery {

    /** The columns that order the rows, best first. */
    public static final String ORDER = "section, key, board_seats, votes, -panel, registered, tool";

    private BoardQuery() {}

    /**
     * Selects the tools of {@code :generation} that the board ranks, with the columns that order them. All seats count
     * of a tool that an older version counted, which did not distinguish them.
     */
    public static String rows(Board board) {
        return """
                select s.*, %s as section, -%s as key, -%s as board_seats, -(ship + skip) as votes
                          from standing s
                          left join ranking_clock c on c.generation = s.generation
                         cross join lateral (
                               select case
                                          when c.rules -> 'seats' is null or s.seat_scores is null then s.seats
                                          else (select count(*)
                                                  from jsonb_object_keys(s.seat_scores) as filled (seat)
                                                 where c.rules -> 'seats' @> to_jsonb(filled.seat))
                                      end as seats) as counted
                         where s.generation = :generation
                           and not s.retired
                           and %s""".formatted(section(board), board.name(), seats(board), ranked(board));
    }

    private static String section(Board board) {
        return board.eligibility() == BoardEligibility.EVERY_TOOL_JUDGED_FIRST
                ? "(case when counted.seats > 0 then 0 else 1 end)"
                : "0";
    }

    private static String seats(Board board) {
        return board.comparesSeats() ? "counted.seats" : "0";
    }

    private static String ranked(Board board) {
        return switch (board.eligibility()) {
            case EVERY_TOOL_JUDGED_FIRST -> "true";
            case JUDGED -> "counted.seats > 0";
            case VOTED -> "s.ship + s.skip >= coalesce((c.rules ->> 'minimumVotes')::int, 1)";
        };
    }
}
