package dev.jurybox.query.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ToolReader {

    private static final String CARDS = """
            select tool,
                   name,
                   category,
                   tagline,
                   description,
                   entry,
                   pricing,
                   best_for,
                   homepage,
                   retired
              from tool_card
             where generation = live('tool-cards')
            """;

    private final JdbcClient rows;

    ToolReader(JdbcClient rows) {
        this.rows = rows;
    }

    public Optional<ToolCard> find(String tool) {
        return rows.sql(CARDS + "   and tool = :tool")
                .param("tool", tool)
                .query(ToolCard.class)
                .optional();
    }

    /** In the order of their slugs, retired ones as well. */
    List<ToolCard> after(String tool, @Nullable String category, int limit) {
        return rows.sql(CARDS + """
                   and tool > :tool
                   and (:category::text is null or category = :category)
                 order by tool
                 limit :limit""")
                .param("tool", tool)
                .param("category", category)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(ToolCard.class))
                .list();
    }
}
