package dev.jurybox.query.community;

import dev.jurybox.query.sql.ArrayColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The tallies of one generation. */
record TallyTable(int generation, JdbcClient jdbc) {

    Map<String, Tally> of(Stream<String> tools) {
        var tallies = new HashMap<String, Tally>();
        jdbc.sql("""
                select tool, ship, skip, majority, closed_because, closed_ship, closed_skip
                  from community_tally
                 where generation = :generation
                   and tool = any (:tools)""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    tallies.put(row.getString("tool"), tally(row));
                });
        return tallies;
    }

    static Tally tally(ResultSet row) throws SQLException {
        var reason = row.getString("closed_because");
        return new Tally(
                new VoteCount(row.getLong("ship"), row.getLong("skip")),
                Majority.valueOf(row.getString("majority")),
                reason == null
                        ? null
                        : new VotingClosure(reason,
                                new VoteCount(row.getLong("closed_ship"), row.getLong("closed_skip"))));
    }

    void write(SortedMap<String, Tally> tallies) {
        var columns = new ArrayColumns<>(tallies.values());
        jdbc.sql("""
                insert into community_tally as t
                       (generation, tool, ship, skip, majority, closed_because, closed_ship, closed_skip)
                select :generation, n.*
                  from unnest(:tools, :ships, :skips, :majorities, :reasons, :closedShips, :closedSkips) as n
                    on conflict (generation, tool) do update
                   set ship = excluded.ship,
                       skip = excluded.skip,
                       majority = excluded.majority,
                       closed_because = excluded.closed_because,
                       closed_ship = excluded.closed_ship,
                       closed_skip = excluded.closed_skip""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tallies.keySet().toArray()))
                .param("ships", columns.of("bigint", tally -> tally.count().ship()))
                .param("skips", columns.of("bigint", tally -> tally.count().skip()))
                .param("majorities", columns.of("text", tally -> tally.majority().name()))
                .param("reasons", closings(columns, "text", VotingClosure::reason))
                .param("closedShips", closings(columns, "bigint", closure -> closure.count().ship()))
                .param("closedSkips", closings(columns, "bigint", closure -> closure.count().skip()))
                .update();
    }

    private static SqlArrayValue closings(ArrayColumns<Tally> columns, String type,
            Function<VotingClosure, Object> value) {
        return columns.of(type, tally -> tally.closing() == null ? null : value.apply(tally.closing()));
    }
}
