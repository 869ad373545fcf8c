package dev.jurybox.query.verdicts;

import static java.time.ZoneOffset.UTC;

import dev.jurybox.query.catalog.ToolCardProjection;
import dev.jurybox.query.comparison.ComparisonProjection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class VerdictReader {

    private static final String NEWEST = """
            (select *
               from %s
              where position < :position
                and (:tool::text is null or tool = :tool)
                and (:cause::text is null or cause = :cause)
                and (:seat::text is null or seat = :seat)
                and (:from::timestamptz is null or recorded_at >= :from)
                and (:until::timestamptz is null or recorded_at < :until)
              order by position desc
              limit :limit)
            """;
    private static final String NEWEST_OF_BOTH = NEWEST.formatted("panel_history")
            + "union all"
            + NEWEST.formatted("community_history")
            + "order by position desc limit :limit";

    private static final int COMPARISONS_MAX = 100;

    private final JdbcClient jdbc;

    VerdictReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the newest first. */
    List<VerdictHistoryEntry> before(long position, VerdictFilter verdictFilter, int limit) {
        return jdbc.sql(NEWEST_OF_BOTH)
                .param("position", position)
                .param("tool", verdictFilter.tool())
                .param("cause", verdictFilter.cause() == null ? null : verdictFilter.cause().name())
                .param("seat", verdictFilter.seat() == null ? null : verdictFilter.seat().value())
                .param("from", inUtc(verdictFilter.from()))
                .param("until", inUtc(verdictFilter.until()))
                .param("limit", limit)
                .query((row, _) -> VerdictHistoryEntry.of(row))
                .list();
    }

    private static @Nullable OffsetDateTime inUtc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    Optional<VerdictHistoryEntry> at(long position) {
        return jdbc.sql("""
                select *
                  from panel_history
                 where position = :position
                 union all
                select *
                  from community_history
                 where position = :position""")
                .param("position", position)
                .query((row, _) -> VerdictHistoryEntry.of(row))
                .optional();
    }

    /**
     * Returns the published comparisons of each tool, newest first, at most {@value #COMPARISONS_MAX} per tool. A tool
     * that is in none has an empty list.
     */
    SortedMap<String, List<String>> comparisonsOf(Collection<String> tools) {
        var comparisons = new TreeMap<String, List<String>>();
        tools.forEach(tool -> comparisons.put(tool, new ArrayList<>()));
        jdbc.sql("""
                select t.tool, c.id
                  from unnest(:tools) as t (tool)
                 cross join lateral (
                       select left_tool || '-vs-' || right_tool as id, published
                         from comparison
                        where generation = live(:comparisons)
                          and (left_tool = t.tool or right_tool = t.tool)
                          and withdrawn is null
                        order by published desc
                        limit :most) c
                 order by c.published desc""")
                .param("tools", new SqlArrayValue("text", comparisons.keySet().toArray()))
                .param("comparisons", ComparisonProjection.NAME)
                .param("most", COMPARISONS_MAX)
                .query(row -> {
                    comparisons.getOrDefault(row.getString("tool"), new ArrayList<>()).add(row.getString("id"));
                });
        return comparisons;
    }

    boolean knows(String tool) {
        return jdbc.sql("""
                select exists (select
                                 from tool_card
                                where generation = live(:cards)
                                  and tool = :tool)""")
                .param("cards", ToolCardProjection.NAME)
                .param("tool", tool)
                .query(Boolean.class)
                .single();
    }
}
