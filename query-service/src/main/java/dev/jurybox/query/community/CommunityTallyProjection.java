package dev.jurybox.query.community;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.BulkLoad;
import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the community's votes: one row per tally, ballot and change of majority. A batch updates each tally once. */
@Component
public class CommunityTallyProjection implements Projection<JuryboxEvent> {

    public static final String NAME = "community-tally";

    private final BallotTables ballotTables = new BallotTables();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("community_tally", "ballot_box", "majority_crossing");
    }

    @Override
    public List<DiffView> diffViews() {
        return List.of(new DiffView("votes by tool", List.of("tool"), List.of("ship", "skip"), """
                select tool,
                       ship,
                       skip,
                       majority
                  from community_tally
                 where generation = :generation"""));
    }

    @Override
    public BulkLoad bulkLoad() {
        return ballotTables;
    }

    @Override
    public String subjectColumn() {
        return "tool";
    }

    @Override
    public Set<Class<? extends JuryboxEvent>> listensTo() {
        return Set.of(CommunityEvent.class, VotingEvent.class);
    }

    @Override
    public void write(List<RecordedEvent<JuryboxEvent>> events, int generation, JdbcClient jdbc) {
        var tallies = new TallyTable(generation, jdbc);
        var begun = tallies.of(events.stream().map(each -> each.event().subject()).distinct());
        var tallyFold = new TallyFold(begun, new MajorityRulesTable(generation, jdbc).rules());
        events.forEach(each -> count(each, tallyFold));
        tallies.write(tallyFold.tallies());
        ballotTables.of(generation, jdbc).put(tallyFold.lastWords());
        new MajorityChangeTable(generation, jdbc).insert(tallyFold.crossings());
    }

    private static void count(RecordedEvent<?> event, TallyFold tallyFold) {
        switch (event.event()) {
            case CommunityEvent vote -> tallyFold.count(vote, event.envelope());
            case VotingEvent voting -> tallyFold.openOrClose(voting);
            case CatalogEvent _,PanelEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> {
            }
        }
    }
}
