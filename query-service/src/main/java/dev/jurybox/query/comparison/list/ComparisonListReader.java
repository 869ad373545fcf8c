package dev.jurybox.query.comparison.list;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.comparison.ComparisonProjection;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.RankingEdition;
import dev.jurybox.query.ranking.RankingKeysTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists of comparisons, without those of retired tools. */
@Component
public class ComparisonListReader {

    /** The comparisons to list: null stands for any. */
    public record Filter(@Nullable String category, @Nullable String tool) {}

    private final JdbcClient jdbc;

    ComparisonListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedComparison> behind(ComparisonCursor place, ComparisonOrder order, Filter filter,
            RankingEdition edition, int limit) {
        var listed = new ArrayList<ListedComparison>();
        jdbc.sql("""
                select r.key, r.second_key, r.published, r.margin, r.votes, c.headline, c.published_at,
                       %s,
                       %s
                  from (select p.*, %s as key, %s as second_key
                          from ranked_comparison p
                         where p.generation = :generation
                           and p.listed) as r
                  join standing lt on lt.generation = :generation and lt.tool = r.left_tool and not lt.retired
                  join standing rt on rt.generation = :generation and rt.tool = r.right_tool and not rt.retired
                  left join comparison c on c.generation = live(:comparisons) and c.pair = r.pair
                 where (r.key, r.second_key, -r.published) > (:key, :secondKey, -:published)
                   and (:category::text is null or :category in (lt.category, rt.category))
                   and (:tool::text is null or :tool in (r.left_tool, r.right_tool))
                 order by r.key, r.second_key, -r.published
                 limit :limit""".formatted(columns("lt"), columns("rt"), order.key(), order.secondKey()))
                .param("generation", edition.generation())
                .param("comparisons", ComparisonProjection.NAME)
                .param("key", place.key())
                .param("secondKey", place.secondKey())
                .param("published", place.published())
                .param("category", filter.category())
                .param("tool", filter.tool())
                .param("limit", limit)
                .query(row -> {
                    listed.add(pair(row, edition.rules()));
                });
        return listed;
    }

    private static String columns(String side) {
        return """
                %1$s.tool as %1$s_tool, %1$s.registered as %1$s_registered, %1$s.seats as %1$s_seats,
                %1$s.scores as %1$s_scores, %1$s.seat_scores as %1$s_seat_scores, %1$s.ship as %1$s_ship,
                %1$s.skip as %1$s_skip, %1$s.heat as %1$s_heat, %1$s.name as %1$s_name,
                %1$s.category as %1$s_category""".formatted(side);
    }

    private static ListedComparison pair(ResultSet row, RuleSet rules) throws SQLException {
        var publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new ListedComparison(
                new ComparisonCursor(row.getBigDecimal("key"), row.getBigDecimal("second_key"),
                        row.getLong("published")),
                side(row, "lt_", rules), side(row, "rt_", rules),
                row.getString("headline"),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getObject("margin", Long.class),
                row.getLong("votes"));
    }

    private static ListedTool side(ResultSet row, String side, RuleSet rules) throws SQLException {
        return new ListedTool(
                RankingKeysTable.standing(row, side, rules),
                row.getString(side + "name"),
                row.getString(side + "category"));
    }
}
