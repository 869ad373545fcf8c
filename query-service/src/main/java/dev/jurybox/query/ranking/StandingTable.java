package dev.jurybox.query.ranking;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.sql.ArrayColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The counts of the tools of one generation. */
record StandingTable(int generation, JdbcClient jdbc) {

    private static final int MISMATCHES_MAX = 20;

    Map<String, ToolCounts> contenders(Stream<String> tools) {
        var contenders = new HashMap<String, ToolCounts>();
        jdbc.sql("""
                select tool, registered, name, category, retired, seats, scores, ship, skip, chapter
                  from standing
                 where generation = :generation
                   and tool = any (:tools)""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    contenders.put(row.getString("tool"), contender(row));
                });
        return contenders;
    }

    static ToolCounts contender(ResultSet row) throws SQLException {
        return new ToolCounts(
                row.getString("tool"), row.getLong("registered"), row.getString("name"), row.getString("category"),
                row.getBoolean("retired"), row.getInt("seats"), row.getInt("scores"),
                new VoteCount(row.getLong("ship"), row.getLong("skip")), row.getLong("chapter"));
    }

    /** Writes in key order, the order in which all transactions lock the rows. */
    void write(SortedMap<String, ToolCounts> contenders) {
        var columns = new ArrayColumns<>(contenders.values());
        jdbc.sql("""
                insert into standing
                       (generation, tool, registered, name, category, retired, seats, scores, ship, skip, chapter,
                        dirty)
                select :generation, n.*, true
                  from unnest(:tools, :registered, :names, :categories, :retired, :seats, :scores, :ships, :skips,
                              :chapters) as n
                    on conflict (generation, tool) do update
                   set name = excluded.name,
                       category = excluded.category,
                       retired = excluded.retired,
                       seats = excluded.seats,
                       scores = excluded.scores,
                       ship = excluded.ship,
                       skip = excluded.skip,
                       chapter = excluded.chapter,
                       dirty = true""")
                .param("generation", generation)
                .param("tools", columns.of("text", ToolCounts::tool))
                .param("registered", columns.of("bigint", ToolCounts::registered))
                .param("names", columns.of("text", ToolCounts::name))
                .param("categories", columns.of("text", ToolCounts::category))
                .param("retired", columns.of("boolean", ToolCounts::retired))
                .param("seats", columns.of("int", ToolCounts::seats))
                .param("scores", columns.of("int", ToolCounts::scores))
                .param("ships", columns.of("bigint", toolCounts -> toolCounts.votes().ship()))
                .param("skips", columns.of("bigint", toolCounts -> toolCounts.votes().skip()))
                .param("chapters", columns.of("bigint", ToolCounts::chapter))
                .update();
    }

    /**
     * Returns tools whose votes here differ from their tally, in partitions that both projections have read to the same
     * position.
     */
    List<String> findTallyMismatches() {
        return new ArrayList<>(jdbc.sql("""
                select s.tool
                  from standing s
                  join subject_at a
                    on a.projection = :rankings and a.generation = s.generation and a.subject = s.tool
                  join checkpoint mine
                    on mine.projection = a.projection and mine.generation = a.generation
                   and mine.partition = a.partition
                  join checkpoint theirs
                    on theirs.projection = 'community-tally' and theirs.generation = live('community-tally')
                   and theirs.partition = mine.partition and theirs.position = mine.position
                  left join community_tally t
                    on t.generation = theirs.generation and t.tool = s.tool
                 where s.generation = :generation
                   and (s.ship, s.skip) <> (coalesce(t.ship, 0), coalesce(t.skip, 0))
                 order by s.tool
                 limit :most""")
                .param("rankings", RankingProjection.NAME)
                .param("generation", generation)
                .param("most", MISMATCHES_MAX)
                .query(String.class)
                .list());
    }
}
