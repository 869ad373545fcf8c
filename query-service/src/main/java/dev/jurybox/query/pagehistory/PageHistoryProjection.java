package dev.jurybox.query.pagehistory;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per version of the page of a tool or of a pair: a version is what the events up to a position result in.
 * Votes make no version, because they are replayed. Rows are written event by event, since editors and reviewers are
 * few.
 */
@Component
class PageHistoryProjection implements Projection<JuryboxEvent> {

    static final String NAME = "page-history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("page_version");
    }

    @Override
    public String subjectColumn() {
        return "subject";
    }

    @Override
    public Set<Class<? extends JuryboxEvent>> listensTo() {
        return Set.of(CatalogEvent.class, VotingEvent.class, ComparisonEvent.class, ReviewSubmitted.class,
                ReviewRevised.class, ReviewWithdrawn.class);
    }

    @Override
    public void write(List<RecordedEvent<JuryboxEvent>> events, int generation, JdbcClient jdbc) {
        var versions = new PageVersionTable(generation, jdbc);
        events.forEach(each -> write(each, versions));
    }

    private static void write(RecordedEvent<JuryboxEvent> event, PageVersionTable versions) {
        var position = event.envelope().position();
        switch (event.event()) {
            case ToolRegistered e -> versions.insert(e.subject(), position, ToolVersion.of(e));
            case ComparisonEvent e -> versions.insert(e.subject(), position,
                    ComparisonVersion.after(e, event.envelope().recordedAt(), () -> comparison(e, versions)));
            case CatalogEvent e -> change(e, event, versions);
            case PanelEvent e -> change(e, event, versions);
            case VotingEvent e -> change(e, event, versions);
            case CommunityEvent _,RuleEvent _,DisregardEvent _ -> {
            }
        }
    }

    private static void change(JuryboxEvent change, RecordedEvent<JuryboxEvent> event, PageVersionTable versions) {
        var before = versions.last(change.subject(), Long.MAX_VALUE, ToolVersion.class)
                .orElseThrow(() -> new IllegalStateException("no tool was registered as " + change.subject()));
        versions.insert(change.subject(), event.envelope().position(),
                before.after(change, event.envelope().recordedAt()));
    }

    private static ComparisonVersion comparison(ComparisonEvent event, PageVersionTable versions) {
        return versions.last(event.subject(), Long.MAX_VALUE, ComparisonVersion.class)
                .orElseThrow(() -> new IllegalStateException("no comparison was published of " + event.subject()));
    }
}
