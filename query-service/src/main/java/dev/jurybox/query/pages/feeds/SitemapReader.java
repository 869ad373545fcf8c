package dev.jurybox.query.pages.feeds;

import dev.jurybox.query.catalog.ToolCardProjection;
import dev.jurybox.query.comparison.ComparisonProjection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which tools and comparisons have a page, and when the verdict of a panel last changed it. */
@Component
class SitemapReader {

    /** @param changedAt null if it is not known */
    record SitemapPage(String path, @Nullable Instant changedAt) {}

    private static final String LAST_CHANGE = """
            (select max(recorded_at)
               from panel_history
              where tool = %s)""";

    private final JdbcClient jdbc;

    SitemapReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SitemapPage> tools(int limit) {
        return read(ToolCardProjection.NAME, limit, """
                select '/tools/' || t.tool as path,
                       %s as changed_at
                  from tool_card t
                 where t.generation = live(:projection)
                 order by t.tool
                 limit :limit""".formatted(LAST_CHANGE.formatted("t.tool")));
    }

    /** Newest first, so that a full sitemap lacks the oldest. */
    List<SitemapPage> comparisons(int limit) {
        return read(ComparisonProjection.NAME, limit, """
                select '/compare/' || c.left_tool || '-vs-' || c.right_tool as path,
                       greatest(c.published_at, %s, %s) as changed_at
                  from comparison c
                 where c.generation = live(:projection)
                   and c.withdrawn is null
                 order by c.published desc
                 limit :limit""".formatted(LAST_CHANGE.formatted("c.left_tool"),
                LAST_CHANGE.formatted("c.right_tool")));
    }

    private List<SitemapPage> read(String projection, int limit, String pages) {
        return jdbc.sql(pages)
                .param("projection", projection)
                .param("limit", limit)
                .query((row, _) -> page(row))
                .list();
    }

    private static SitemapPage page(ResultSet row) throws SQLException {
        var changedAt = row.getObject("changed_at", OffsetDateTime.class);
        return new SitemapPage(row.getString("path"), changedAt == null ? null : changedAt.toInstant());
    }
}
