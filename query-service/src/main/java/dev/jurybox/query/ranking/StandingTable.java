package dev.jurybox.query.ranking;

import static java.util.stream.Collectors.joining;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The counts of the tools of one generation, and the rank keys that were last computed from them. */
record StandingTable(int generation, JdbcClient jdbc) {

    Map<String, ToolCounts> contenders(Stream<String> tools) {
        var contenders = new HashMap<String, ToolCounts>();
        jdbc.sql("""
                select tool, registered, name, category, retired, seats, scores, seat_scores, ship, skip,
                       chapter
                  from standing
                 where generation = :generation
                   and tool = any (:tools)""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    contenders.put(row.getString("tool"), StandingColumns.contender(row));
                });
        return contenders;
    }

    /** Writes in key order, the order in which all transactions lock the rows. */
    void write(SortedMap<String, ToolCounts> contenders) {
        var columns = new ArrayColumns<>(contenders.values());
        jdbc.sql("""
                insert into standing
                       (generation, tool, registered, name, category, retired, seats, scores, seat_scores, ship, skip,
                        chapter, dirty)
                select :generation, n.*, true
                  from unnest(:tools, :registered, :names, :categories, :retired, :seats, :scores, :seatScores, :ships,
                              :skips, :chapters) as n
                    on conflict (generation, tool) do update
                   set name = excluded.name,
                       category = excluded.category,
                       retired = excluded.retired,
                       seats = excluded.seats,
                       scores = excluded.scores,
                       seat_scores = excluded.seat_scores,
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
                .param("seats", columns.of("int", toolCounts -> toolCounts.reviews().seats()))
                .param("scores", columns.of("int", toolCounts -> toolCounts.reviews().scores()))
                .param("seatScores", columns.of("jsonb", StandingColumns::seatScores))
                .param("ships", columns.of("bigint", toolCounts -> toolCounts.votes().ship()))
                .param("skips", columns.of("bigint", toolCounts -> toolCounts.votes().skip()))
                .param("chapters", columns.of("bigint", ToolCounts::chapter))
                .update();
    }

    /** Marks the tools with recent votes, whose keys are due. */
    void markWarm() {
        mark("(heat <> 0 or activity <> 0)");
    }

    void markAll() {
        mark("true");
    }

    /** Locks tools by name, like the projection. */
    private void mark(String condition) {
        jdbc.sql("""
                with due as materialized (
                    select tool
                      from standing
                     where generation = :generation
                       and %s
                       and not dirty
                     order by tool
                       for update
                )
                update standing s
                   set dirty = true
                  from due d
                 where s.generation = :generation
                   and s.tool = d.tool""".formatted(condition))
                .param("generation", generation)
                .update();
    }

    /** Locks tools whose keys are due, at most {@code limit}. */
    List<String> lockDue(int limit) {
        return jdbc.sql("""
                select tool
                  from standing
                 where generation = :generation
                   and dirty
                 order by tool
                 limit :limit
                   for update""")
                .param("generation", generation)
                .param("limit", limit)
                .query((row, _) -> row.getString("tool"))
                .list();
    }

    void writeKeys(List<RankingKeys> keys, BoardRegistry boards) {
        var columns = new ArrayColumns<>(keys);
        var names = boards.columns().stream().map(BoardColumn::name).toList();
        var update = jdbc.sql("""
                update standing s
                   set heat = r.heat,
                       activity = r.activity,
                       %s
                       dirty = false
                  from unnest(:tools, :heats, :activities%s) as r (tool, heat, activity%s)
                 where s.generation = :generation
                   and s.tool = r.tool""".formatted(each(names, name -> "%1$s = r.%1$s,".formatted(name)),
                each(names, name -> ", :board_" + name), each(names, name -> ", " + name)))
                .param("generation", generation)
                .param("tools", columns.of("text", each -> each.standing().tool()))
                .param("heats", columns.of("float8", each -> each.standing().heat()))
                .param("activities", columns.of("float8", RankingKeys::activity));
        for (var column : boards.columns())
            update.param("board_" + column.name(),
                    columns.of("numeric", each -> column.value().apply(each.standing())));
        update.update();
    }

    private static String each(List<String> names, UnaryOperator<String> written) {
        return names.stream().map(written).collect(joining());
    }
}
