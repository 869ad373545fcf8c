package dev.jurybox.query.stream;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.progress.ProgressUpdate;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Renders the change of a subject: a tool with its current values, or the notice that a comparison has changed. */
@Component
class ChangeNotificationFactory {

    private record ToolNews(String tool, PanelVerdict.Label verdict, CommunityView community) {}

    private record ComparisonNews(String pair) {}

    private final PanelReader panels;
    private final CommunityReader community;
    private final JsonMapper json;

    ChangeNotificationFactory(PanelReader panels, CommunityReader community, JsonMapper json) {
        this.panels = panels;
        this.community = community;
        this.json = json;
    }

    ChangeNotification of(ProgressUpdate update, Set<String> subjects) {
        var items = new TreeMap<String, ChangeNotification.Item>();
        var verdicts = panels.panelsOf(subjects);
        var crowds = community.ofAll(subjects);
        for (var subject : subjects) {
            items.put(subject, ComparisonId.parse(subject).map(this::comparison).orElseGet(() -> tool(new ToolNews(
                    subject,
                    requireNonNull(verdicts.get(subject)).label(),
                    crowds.getOrDefault(subject, CommunityView.NONE)))));
        }
        return ChangeNotification.of(update, items);
    }

    private ChangeNotification.Item comparison(ComparisonId pair) {
        return new ChangeNotification.Item("comparison", json.writeValueAsString(new ComparisonNews(pair.pair())),
                Set.of(pair.left().value(), pair.right().value()));
    }

    private ChangeNotification.Item tool(ToolNews news) {
        return new ChangeNotification.Item("tool", json.writeValueAsString(news), Set.of(news.tool()));
    }
}
