package dev.jurybox.query.catalog;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.Entry;
import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.readcache.SubjectCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
             where generation = live(:projection)
            """;

    private final JdbcClient jdbc;
    private final SubjectCache<ToolCard> subjectCache;

    ToolReader(JdbcClient jdbc, SubjectChanges subjectChanges) {
        this.jdbc = jdbc;
        this.subjectCache = SubjectCache.of(subjectChanges, ToolCardProjection.NAME, this::read);
    }

    public Optional<ToolCard> find(String tool) {
        return subjectCache.of(tool);
    }

    /** Returns the cards of some tools; tools without one are left out. */
    public Map<String, ToolCard> findAll(Set<String> tools) {
        return subjectCache.of(tools);
    }

    private Map<String, ToolCard> read(Set<String> tools) {
        return jdbc.sql(CARDS + "   and tool = any (:tools)")
                .param("projection", ToolCardProjection.NAME)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query((row, _) -> card(row))
                .list().stream()
                .collect(toMap(ToolCard::tool, card -> card));
    }

    /**
     * Returns tools in the order of their slugs, including retired ones.
     *
     * @param wanted a text that their name, tagline or slug contains, in capitals or not; null for all
     */
    List<ToolCard> after(String tool, @Nullable String category, @Nullable String wanted, int limit) {
        return jdbc.sql(CARDS + """
                   and tool > :tool
                   and (:category::text is null or category = :category)
                   and (:wanted::text is null or strpos(lower(concat_ws(' ', name, tagline, tool)), lower(:wanted)) > 0)
                 order by tool
                 limit :limit""")
                .param("projection", ToolCardProjection.NAME)
                .param("tool", tool)
                .param("category", category)
                .param("wanted", wanted)
                .param("limit", limit)
                .query((row, _) -> card(row))
                .list();
    }

    /** Reads each column by its name: a mapper that guesses throws an exception for each name that differs. */
    private static ToolCard card(ResultSet row) throws SQLException {
        return new ToolCard(row.getString("tool"), row.getString("name"), row.getString("category"),
                row.getString("tagline"), row.getString("description"), Entry.valueOf(row.getString("entry")),
                row.getString("pricing"), row.getString("best_for"), row.getString("homepage"),
                row.getBoolean("retired"));
    }
}
