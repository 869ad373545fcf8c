package dev.jurybox.query.catalog;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ToolReader {

    private final JdbcClient rows;

    ToolReader(JdbcClient rows) {
        this.rows = rows;
    }

    public Optional<ToolCard> find(String tool) {
        return rows.sql("""
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
                   and tool = :tool""")
                .param("tool", tool)
                .query(ToolCard.class)
                .optional();
    }
}
