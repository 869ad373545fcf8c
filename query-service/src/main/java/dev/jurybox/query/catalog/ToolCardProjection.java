package dev.jurybox.query.catalog;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The card of each tool, one row per tool. Rows are written event by event, since editors change them rarely. */
@Component
public class ToolCardProjection implements Projection<CatalogEvent> {

    public static final String NAME = "tool-cards";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("tool_card");
    }

    @Override
    public String subjectColumn() {
        return "tool";
    }

    @Override
    public Set<Class<? extends CatalogEvent>> listensTo() {
        return Set.of(CatalogEvent.class);
    }

    @Override
    public void write(List<RecordedEvent<CatalogEvent>> events, int generation, JdbcClient jdbc) {
        var cards = new ToolCardTable(generation, jdbc);
        for (var each : events) {
            switch (each.event()) {
                case ToolRegistered e -> cards.insert(e.tool(), e.details());
                case ToolRevised e -> e.changes().forEach(change -> cards.change(e.tool(), change));
                case ToolRetired e -> cards.retired(e.tool(), true);
                case ToolReinstated e -> cards.retired(e.tool(), false);
            }
        }
    }
}
