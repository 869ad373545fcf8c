package dev.jurybox.query.audit;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.Envelope;
import dev.jurybox.query.feed.Happened;
import dev.jurybox.query.feed.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of a panel's verdict. The crowd's majorities are kept where it is counted. */
@Component
class VerdictHistory implements Projection<List<Happened<PanelVerdictChanged>>> {

    @Override
    public String name() {
        return "verdict-history";
    }

    @Override
    public List<String> tables() {
        return List.of("panel_verdict_change");
    }

    @Override
    public Set<String> listensTo() {
        return Set.of(EventTypes.nameOf(PanelVerdictChanged.class));
    }

    @Override
    public List<Happened<PanelVerdictChanged>> empty() {
        return new ArrayList<>();
    }

    @Override
    public List<Happened<PanelVerdictChanged>> fold(
            List<Happened<PanelVerdictChanged>> changes, JuryboxEvent event, Envelope envelope) {
        switch (event) {
            case PanelVerdictChanged e -> changes.add(new Happened<>(e, envelope));
            case ReviewSubmitted _,ReviewRevised _,ReviewWithdrawn _ -> {
            }
            case CatalogEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _ -> {
            }
        }
        return changes;
    }

    @Override
    public void write(List<Happened<PanelVerdictChanged>> changes, int generation, JdbcClient rows) {
        var table = new PanelVerdictTable(generation, rows);
        changes.forEach(change -> table.insert(change.event(), change.envelope()));
    }
}
