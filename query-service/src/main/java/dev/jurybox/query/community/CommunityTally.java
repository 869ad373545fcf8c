package dev.jurybox.query.community;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the crowd: a tally a tool, a row a voter, a row a majority that changed. A busy tool is one update a batch. */
@Component
class CommunityTally implements Projection<List<Happened<?>>> {

    static final String NAME = "community-tally";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("community_tally", "ballot_box", "majority_crossing");
    }

    @Override
    public Set<String> listensTo() {
        return Stream.of(CommunityEvent.class, VotingEvent.class)
                .flatMap(EventTypes::namesUnder)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Happened<?>> empty() {
        return new ArrayList<>();
    }

    @Override
    public List<Happened<?>> fold(List<Happened<?>> events, JuryboxEvent event, Envelope envelope) {
        events.add(new Happened<>(event, envelope));
        return events;
    }

    @Override
    public void write(List<Happened<?>> events, int generation, JdbcClient rows) {
        if (events.isEmpty()) return;
        var tallies = new TallyTable(generation, rows);
        var counting = new Counting(tallies.of(events.stream().map(each -> each.event().subject()).distinct()));
        events.forEach(each -> count(each, counting));
        tallies.write(counting.tallies());
        new BallotBox(generation, rows).put(counting.lastWords());
        new CrossingTable(generation, rows).insert(counting.crossings());
    }

    private static void count(Happened<?> happened, Counting counting) {
        switch (happened.event()) {
            case CommunityEvent vote -> counting.count(vote, happened.envelope());
            case VotingEvent voting -> counting.openOrClose(voting);
            case CatalogEvent _,PanelEvent _,ComparisonEvent _ -> {
            }
        }
    }
}
