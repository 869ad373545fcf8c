package dev.jurybox.query.verdicts;

import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records every change of a panel verdict. The community's majorities are recorded where its votes are counted. */
@Component
class VerdictHistoryProjection implements Projection<PanelVerdictChanged> {

    static final String NAME = "verdict-history";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("panel_verdict_change");
    }

    @Override
    public Set<Class<? extends PanelVerdictChanged>> listensTo() {
        return Set.of(PanelVerdictChanged.class);
    }

    @Override
    public void write(List<RecordedEvent<PanelVerdictChanged>> changes, int generation, JdbcClient jdbc) {
        var table = new PanelVerdictTable(generation, jdbc);
        changes.forEach(change -> table.insert(change.event(), change.envelope()));
    }
}
