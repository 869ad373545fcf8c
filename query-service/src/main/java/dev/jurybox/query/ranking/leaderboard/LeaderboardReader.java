package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.RankingKeys;
import dev.jurybox.query.ranking.RankingKeysTable;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.BoardEligibility;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads boards in the order of {@link Board#order()}. Keys are exact, so the database orders rows in the same way. */
@Component
class LeaderboardReader {

    /** A tool, and the key by which it was ordered. Votes may have come since that key was computed. */
    record Found(ListedTool tool, LeaderboardCursor at) {}

    private final JdbcClient jdbc;

    LeaderboardReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the tools after a cursor, best first. */
    List<Found> behind(Board board, @Nullable String category, LeaderboardCursor place, int generation, int limit) {
        var found = new ArrayList<Found>();
        jdbc.sql("""
                select *
                  from (select s.*, %s as section, -%s as key, -%s as board_seats, -(ship + skip) as votes
                          from standing s
                         where s.generation = :generation
                           and not s.retired
                           and %s
                           and (:category::text is null or s.category = :category)) as board
                 where (section, key, board_seats, votes, -panel, registered, tool)
                       > (:section, :key, :seats, :votes, :mean, :registered, :tool)
                 order by section, key, board_seats, votes, -panel, registered, tool
                 limit :limit""".formatted(section(board), board.name(), seats(board), ranked(board)))
                .param("generation", generation)
                .param("category", category)
                .param("section", place.section())
                .param("key", place.key())
                .param("seats", place.seats())
                .param("votes", place.votes())
                .param("mean", place.mean())
                .param("registered", place.registered())
                .param("tool", place.tool())
                .param("limit", limit)
                .query(row -> {
                    found.add(new Found(
                            new ListedTool(RankingKeysTable.standing(row), row.getString("name"),
                                    row.getString("category")),
                            LeaderboardCursor.of(row)));
                });
        return found;
    }

    Optional<RankingInput> standing(String tool, int generation) {
        return Optional.ofNullable(new RankingKeysTable(generation, jdbc).of(Stream.of(tool)).get(tool))
                .map(RankingKeys::standing);
    }

    private static String section(Board board) {
        return board.eligibility() == BoardEligibility.EVERY_TOOL_JUDGED_FIRST
                ? "(case when s.seats > 0 then 0 else 1 end)"
                : "0";
    }

    private static String seats(Board board) {
        return board.comparesSeats() ? "s.seats" : "0";
    }

    private static String ranked(Board board) {
        return switch (board.eligibility()) {
            case EVERY_TOOL_JUDGED_FIRST -> "true";
            case JUDGED -> "s.seats > 0";
            case VOTED -> "s.ship + s.skip > 0";
        };
    }
}
