package dev.jurybox.query.verdicts;

import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.query.projection.DiffView;
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
    public List<DiffView> diffViews() {
        return List.of(new DiffView("verdicts by tool", List.of("tool"), List.of("ship", "skip", "changes"), """
                select distinct on (tool)
                       tool,
                       to_label as label,
                       ship_after as ship,
                       skip_after as skip,
                       count(*) over (partition by tool) as changes
                  from panel_verdict_change
                 where generation = :generation
                 order by tool, position desc"""));
    }

    @Override
    public String subjectColumn() {
        return "tool";
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
