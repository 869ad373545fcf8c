package dev.jurybox.query.comparison;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.readcache.SubjectCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class ComparisonReader {

    private final JdbcClient jdbc;
    private final SubjectCache<PublishedComparison> subjectCache;

    ComparisonReader(JdbcClient jdbc, SubjectChanges subjectChanges) {
        this.jdbc = jdbc;
        this.subjectCache = SubjectCache.of(subjectChanges, ComparisonProjection.NAME, this::read);
    }

    Optional<PublishedComparison> find(String pair) {
        return subjectCache.of(pair);
    }

    private Map<String, PublishedComparison> read(Set<String> pairs) {
        return jdbc.sql("""
                select left_tool, right_tool, headline, left_label, left_ship, left_skip, right_label, right_ship,
                       right_skip, published_at, withdrawn
                  from comparison
                 where generation = live(:projection)
                   and pair = any (:pairs)""")
                .param("projection", ComparisonProjection.NAME)
                .param("pairs", new SqlArrayValue("text", pairs.toArray()))
                .query((row, _) -> published(row))
                .list().stream()
                .collect(toMap(published -> published.id().pair(), published -> published));
    }

    private static PublishedComparison published(ResultSet row) throws SQLException {
        return new PublishedComparison(
                new ToolId(row.getString("left_tool")),
                new ToolId(row.getString("right_tool")),
                row.getString("headline"),
                verdict(row, "left"),
                verdict(row, "right"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn"));
    }

    private static PanelVerdict verdict(ResultSet row, String side) throws SQLException {
        return new PanelVerdict(Label.valueOf(row.getString(side + "_label")), row.getInt(side + "_ship"),
                row.getInt(side + "_skip"));
    }
}
