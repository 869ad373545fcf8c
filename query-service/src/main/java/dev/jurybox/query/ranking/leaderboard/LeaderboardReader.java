package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.ranking.BoardQuery;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.RankingEdition;
import dev.jurybox.query.ranking.RankingKeys;
import dev.jurybox.query.ranking.RankingKeysTable;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads boards in the order of {@link Board#order()}. */
@Component
class LeaderboardReader {

    /** A tool, and the key by which it was ordered. Votes may have come since that key was computed. */
    record Found(ListedTool tool, LeaderboardCursor at) {}

    private final JdbcClient jdbc;

    LeaderboardReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the tools after a cursor, best first. */
    List<Found> behind(Board board, @Nullable String category, LeaderboardCursor place, RankingEdition edition,
            int limit) {
        var found = new ArrayList<Found>();
        jdbc.sql("""
                select *
                  from (%1$s
                           and (:category::text is null or s.category = :category)) as board
                 where (%2$s)
                       > (:section, :key, :seats, :votes, :mean, :registered, :tool)
                 order by %2$s
                 limit :limit""".formatted(BoardQuery.rows(board), BoardQuery.ORDER))
                .param("generation", edition.generation())
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
                            new ListedTool(RankingKeysTable.standing(row, edition.rules()), row.getString("name"),
                                    row.getString("category")),
                            LeaderboardCursor.of(row)));
                });
        return found;
    }

    Optional<RankingInput> standing(String tool, RankingEdition edition) {
        return Optional
                .ofNullable(
                        new RankingKeysTable(edition.generation(), edition.rules(), jdbc).of(Stream.of(tool)).get(tool))
                .map(RankingKeys::standing);
    }
}
