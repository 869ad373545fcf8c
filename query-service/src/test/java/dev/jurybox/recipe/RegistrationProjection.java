package dev.jurybox.recipe;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The position at which each tool was registered. */
@Component
class RegistrationProjection implements Projection<CatalogEvent> {

    static final String NAME = "registrations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("registration");
    }

    @Override
    public Set<Class<? extends CatalogEvent>> listensTo() {
        return Set.of(ToolRegistered.class);
    }

    @Override
    public void write(List<RecordedEvent<CatalogEvent>> events, int generation, JdbcClient jdbc) {
        for (var each : events) {
            jdbc.sql("insert into registration (generation, tool, position) values (:generation, :tool, :position)")
                    .param("generation", generation)
                    .param("tool", each.event().subject())
                    .param("position", each.envelope().position())
                    .update();
        }
    }
}
