package dev.jurybox.query.comparison;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.Envelope;
import dev.jurybox.query.feed.Happened;
import dev.jurybox.query.feed.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row a pair, as it was published last. What the page shows of its tools is joined when it is read. */
@Component
class Comparisons implements Projection<List<Happened<ComparisonEvent>>> {

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public List<String> tables() {
        return List.of("comparison");
    }

    @Override
    public Set<String> listensTo() {
        return EventTypes.namesUnder(ComparisonEvent.class).collect(Collectors.toSet());
    }

    @Override
    public List<Happened<ComparisonEvent>> empty() {
        return new ArrayList<>();
    }

    @Override
    public List<Happened<ComparisonEvent>> fold(
            List<Happened<ComparisonEvent>> events, JuryboxEvent event, Envelope envelope) {
        switch (event) {
            case ComparisonEvent e -> events.add(new Happened<>(e, envelope));
            case CatalogEvent _,PanelEvent _,VotingEvent _,CommunityEvent _ -> {
            }
        }
        return events;
    }

    @Override
    public void write(List<Happened<ComparisonEvent>> events, int generation, JdbcClient rows) {
        var comparisons = new ComparisonTable(generation, rows);
        for (var each : events) {
            switch (each.event()) {
                case ComparisonPublished e -> comparisons.publish(e, each.envelope());
                case ComparisonUnpublished e -> comparisons.withdraw(e);
            }
        }
    }
}
