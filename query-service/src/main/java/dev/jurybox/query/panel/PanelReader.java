package dev.jurybox.query.panel;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.ranking.RulesInForce;
import dev.jurybox.query.readcache.SubjectCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
public class PanelReader {

    private final JdbcClient jdbc;
    private final PanelProperties panel;
    private final RulesInForce rules;
    private final SubjectCache<List<RecordedReview>> reviews;

    PanelReader(JdbcClient jdbc, PanelProperties panel, RulesInForce rules, SubjectChanges subjectChanges) {
        this.jdbc = jdbc;
        this.panel = panel;
        this.rules = rules;
        this.reviews = SubjectCache.of(subjectChanges, PanelTallyProjection.NAME, this::read);
    }

    public PanelView panelOf(String tool) {
        return requireNonNull(panelsOf(Set.of(tool)).get(tool));
    }

    /** Returns a panel for each of the tools; a panel without reviews is pending. */
    public Map<String, PanelView> panelsOf(Set<String> tools) {
        var known = reviews.of(tools);
        var inForce = rules.current().rules();
        return tools.stream().collect(toMap(
                tool -> tool, tool -> PanelView.of(panel.seats(), known.getOrDefault(tool, List.of()), inForce)));
    }

    private Map<String, List<RecordedReview>> read(Set<String> tools) {
        var found = new HashMap<String, List<RecordedReview>>();
        jdbc.sql("""
                select tool, seat, score, recommendation, text, recorded_at
                  from panel_seat
                 where generation = live(:projection)
                   and tool = any (:tools)""")
                .param("projection", PanelTallyProjection.NAME)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    found.computeIfAbsent(row.getString("tool"), _ -> new ArrayList<>()).add(review(row));
                });
        return found;
    }

    private static RecordedReview review(ResultSet row) throws SQLException {
        var review = new Review(row.getInt("score"), Choice.valueOf(row.getString("recommendation")),
                row.getString("text"));
        return new RecordedReview(new Seat(row.getString("seat")), review,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
