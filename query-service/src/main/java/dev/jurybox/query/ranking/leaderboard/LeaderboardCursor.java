package dev.jurybox.query.ranking.leaderboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The sort key of the last row on a page of a board: all values that the order of the board compares, and the rank.
 * Values of which more is better are negated, so that the next page continues with greater keys.
 */
public record LeaderboardCursor(
        int section, BigDecimal key, int seats, long votes, BigDecimal mean, long registered, String tool, long place) {

    static final LeaderboardCursor TOP = new LeaderboardCursor(
            -1, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO, 0, "", 0);

    /**
     * Takes the values by which the row was ordered. They are outdated for a tool whose rank keys are still to be
     * recomputed.
     */
    static LeaderboardCursor of(ResultSet row) throws SQLException {
        return new LeaderboardCursor(
                row.getInt("section"),
                row.getBigDecimal("key"),
                row.getInt("board_seats"),
                row.getLong("votes"),
                row.getBigDecimal("panel").negate(),
                row.getLong("registered"),
                row.getString("tool"),
                0);
    }

    LeaderboardCursor numbered(long place) {
        return new LeaderboardCursor(section, key, seats, votes, mean, registered, tool, place);
    }

    static LeaderboardCursor read(List<String> cursor) {
        return new LeaderboardCursor(Integer.parseInt(cursor.get(0)), new BigDecimal(cursor.get(1)),
                Integer.parseInt(cursor.get(2)), Long.parseLong(cursor.get(3)), new BigDecimal(cursor.get(4)),
                Long.parseLong(cursor.get(5)), cursor.get(6), Long.parseLong(cursor.get(7)));
    }

    List<String> written() {
        return List.of(Integer.toString(section), key.toPlainString(), Integer.toString(seats), Long.toString(votes),
                mean.toPlainString(), Long.toString(registered), tool, Long.toString(place));
    }
}
