package dev.jurybox.query.stream;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.freshness.Vector;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what became of a subject: a tool as it is now, or that a comparison is another. */
@Component
class Newsroom {

    private record ToolNews(String tool, CommunityView community) {}

    private record ComparisonNews(String pair) {}

    private final CommunityReader community;
    private final JsonMapper json;

    Newsroom(CommunityReader community, JsonMapper json) {
        this.community = community;
        this.json = json;
    }

    News of(Vector known, Collection<String> subjects) {
        var items = new TreeMap<String, News.Item>();
        var crowds = community.ofAll(subjects);
        subjects.forEach(subject -> items.put(subject, ComparisonId.parse(subject)
                .map(this::comparison)
                .orElseGet(() -> tool(subject, crowds))));
        return new News(known, items);
    }

    private News.Item comparison(ComparisonId pair) {
        return new News.Item("comparison", json.writeValueAsString(new ComparisonNews(pair.pair())),
                Set.of(pair.left().value(), pair.right().value()));
    }

    private News.Item tool(String tool, Map<String, CommunityView> crowds) {
        var crowd = crowds.getOrDefault(tool, CommunityView.NONE);
        return new News.Item("tool", json.writeValueAsString(new ToolNews(tool, crowd)), Set.of(tool));
    }
}
