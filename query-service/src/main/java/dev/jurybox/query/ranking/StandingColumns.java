package dev.jurybox.query.ranking;

import dev.jurybox.events.Seat;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.ranking.rules.PanelScores;
import dev.jurybox.query.ranking.rules.PanelScores.SeatScore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The counts of a tool as columns hold them. */
final class StandingColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Seat, SeatScore>> BY_SEAT = new TypeReference<>() {
    };

    private StandingColumns() {}

    static ToolCounts contender(ResultSet row) throws SQLException {
        return new ToolCounts(
                row.getString("tool"), row.getLong("registered"), row.getString("name"), row.getString("category"),
                row.getBoolean("retired"), reviews(row, ""), new VoteCount(row.getLong("ship"), row.getLong("skip")),
                row.getLong("chapter"));
    }

    /** @param prefix begins the names of the columns */
    static PanelScores reviews(ResultSet row, String prefix) throws SQLException {
        var bySeat = row.getString(prefix + "seat_scores");
        return new PanelScores(row.getInt(prefix + "seats"), row.getInt(prefix + "scores"),
                bySeat == null ? null : JSON.readValue(bySeat, BY_SEAT));
    }

    static @Nullable String seatScores(ToolCounts toolCounts) {
        var bySeat = toolCounts.reviews().bySeat();
        return bySeat == null ? null : JSON.writeValueAsString(bySeat);
    }
}
