package dev.jurybox.query.ranking;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The snapshots of the counts of one generation's tools, by interval. */
public record StandingSnapshotTable(int generation, JdbcClient jdbc) {

    void insert(List<StandingSnapshot> openings) {
        if (openings.isEmpty()) return;
        var columns = new ArrayColumns<>(openings);
        jdbc.sql("""
                insert into standing_opening (generation, tool, chapter, name, category, retired, seats, scores,
                                              seat_scores, ship, skip)
                select :generation, n.*
                  from unnest(:tools, :chapters, :names, :categories, :retired, :seats, :scores, :seatScores, :ships,
                              :skips) as n""")
                .param("generation", generation)
                .param("tools", columns.of("text", snapshot -> snapshot.contender().tool()))
                .param("chapters", columns.of("bigint", StandingSnapshot::chapter))
                .param("names", columns.of("text", snapshot -> snapshot.contender().name()))
                .param("categories", columns.of("text", snapshot -> snapshot.contender().category()))
                .param("retired", columns.of("boolean", snapshot -> snapshot.contender().retired()))
                .param("seats", columns.of("int", snapshot -> snapshot.contender().reviews().seats()))
                .param("scores", columns.of("int", snapshot -> snapshot.contender().reviews().scores()))
                .param("seatScores",
                        columns.of("jsonb", snapshot -> StandingColumns.seatScores(snapshot.contender())))
                .param("ships", columns.of("bigint", snapshot -> snapshot.contender().votes().ship()))
                .param("skips", columns.of("bigint", snapshot -> snapshot.contender().votes().skip()))
                .update();
    }

    /**
     * Returns all tools as of the beginning of an interval. Their counts are those of the next snapshot from there on,
     * or, if there is none, the current ones. So are names and categories, unless the snapshots of the generation are
     * {@link #areIncomplete() incomplete}. A tool without an event since then has no later snapshot, so none is looked
     * for.
     */
    public Map<String, ToolCounts> contenders(long chapter) {
        var contenders = new HashMap<String, ToolCounts>();
        jdbc.sql("""
                select s.tool, s.registered, :chapter::bigint as chapter,
                       coalesce(o.name, s.name) as name,
                       coalesce(o.category, s.category) as category,
                       coalesce(o.retired, s.retired) as retired,
                       coalesce(o.seats, s.seats) as seats,
                       coalesce(o.scores, s.scores) as scores,
                       coalesce(o.seat_scores, s.seat_scores) as seat_scores,
                       coalesce(o.ship, s.ship) as ship,
                       coalesce(o.skip, s.skip) as skip
                  from standing s
                  left join lateral (
                       select n.*
                         from standing_opening n
                        where n.generation = s.generation
                          and n.tool = s.tool
                          and n.chapter >= :chapter
                          and s.chapter >= :chapter
                        order by n.chapter
                        limit 1) o on true
                 where s.generation = :generation
                   and s.registered <= :before""")
                .param("generation", generation)
                .param("chapter", chapter)
                .param("before", SnapshotIntervals.before(chapter))
                .query(row -> {
                    contenders.put(row.getString("tool"), StandingColumns.contender(row));
                });
        return contenders;
    }

    /** Whether an older version counted this generation, so that names, categories and heat are missing. */
    public boolean areIncomplete() {
        return jdbc.sql("select exists (select from incomplete_snapshots where generation = :generation)")
                .param("generation", generation)
                .query(Boolean.class)
                .single();
    }

    /** Whether an older version counted this generation, so that seats are not distinguished. */
    public boolean lackSeats() {
        return jdbc.sql("""
                select exists (select from standing where generation = :generation and seat_scores is null)""")
                .param("generation", generation)
                .query(Boolean.class)
                .single();
    }
}
