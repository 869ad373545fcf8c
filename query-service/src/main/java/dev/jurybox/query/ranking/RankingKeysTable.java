package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Reads the counts and the last computed heat of the tools of one generation.
 *
 * @param rules those by which ranks are computed from them
 */
public record RankingKeysTable(int generation, RuleSet rules, JdbcClient jdbc) {

    public Map<String, RankingKeys> of(Stream<String> tools) {
        var keysByTool = new HashMap<String, RankingKeys>();
        jdbc.sql("""
                select tool, registered, seats, scores, seat_scores, ship, skip, heat, activity
                  from standing
                 where generation = :generation
                   and tool = any (:tools)""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    keysByTool.put(row.getString("tool"),
                            new RankingKeys(standing(row, rules), row.getDouble("activity")));
                });
        return keysByTool;
    }

    public static RankingInput standing(ResultSet row, RuleSet rules) throws SQLException {
        return standing(row, "", rules);
    }

    /** @param prefix begins the names of the columns */
    public static RankingInput standing(ResultSet row, String prefix, RuleSet rules) throws SQLException {
        return new RankingInput(row.getString(prefix + "tool"), row.getLong(prefix + "registered"),
                StandingColumns.reviews(row, prefix), row.getLong(prefix + "ship"), row.getLong(prefix + "skip"),
                row.getDouble(prefix + "heat"), rules);
    }
}
