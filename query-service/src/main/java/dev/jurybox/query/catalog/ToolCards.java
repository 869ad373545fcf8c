package dev.jurybox.query.catalog;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.Envelope;
import dev.jurybox.query.feed.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is printed on a tool's card: one row per tool, written event by event, for editors are few. */
@Component
class ToolCards implements Projection<List<CatalogEvent>> {

    @Override
    public String name() {
        return "tool-cards";
    }

    @Override
    public List<String> tables() {
        return List.of("tool_card");
    }

    @Override
    public Set<String> listensTo() {
        return EventTypes.namesUnder(CatalogEvent.class).collect(Collectors.toSet());
    }

    @Override
    public List<CatalogEvent> empty() {
        return new ArrayList<>();
    }

    @Override
    public List<CatalogEvent> fold(List<CatalogEvent> events, JuryboxEvent event, Envelope envelope) {
        switch (event) {
            case CatalogEvent e -> events.add(e);
            case PanelEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _ -> {
            }
        }
        return events;
    }

    @Override
    public void write(List<CatalogEvent> events, int generation, JdbcClient rows) {
        var cards = new ToolCardTable(generation, rows);
        for (var event : events) {
            switch (event) {
                case ToolRegistered e -> cards.insert(e.tool(), e.details());
                case ToolRevised e -> e.changes().forEach(change -> cards.change(e.tool(), change));
                case ToolRetired e -> cards.retired(e.tool(), true);
                case ToolReinstated e -> cards.retired(e.tool(), false);
            }
        }
    }
}
