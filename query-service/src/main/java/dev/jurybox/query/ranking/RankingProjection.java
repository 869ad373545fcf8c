package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.query.projection.DiffView;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what ranks derive from, and marks the tools whose rank keys are due. {@link RankingRefresh} computes them. */
@Component
public class RankingProjection implements Projection<JuryboxEvent> {

    public static final String NAME = "rankings";

    private final BoardRegistry boards;

    RankingProjection(BoardRegistry boards) {
        this.boards = boards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("standing", "standing_opening", "heat_bucket", "heat_opening", "ranked_comparison",
                "ranking_rules");
    }

    @Override
    public List<String> uncomparedTables() {
        return List.of("ranking_clock");
    }

    @Override
    public boolean dependsOnRules() {
        return true;
    }

    @Override
    public List<DiffView> diffViews() {
        return RankingDiffViews.of(boards);
    }

    @Override
    public Set<Class<? extends JuryboxEvent>> listensTo() {
        return Set.of(CatalogEvent.class, ReviewEvent.class, CommunityEvent.class, ComparisonEvent.class,
                RulesAdopted.class);
    }

    /** Locks tools by name, then pairs by name, in the same order as the refresh, so that the two cannot deadlock. */
    @Override
    public void write(List<RecordedEvent<JuryboxEvent>> events, int generation, JdbcClient jdbc) {
        var standings = new StandingTable(generation, jdbc);
        var standingsFold = new StandingsFold(standings.contenders(subjects(events)));
        events.forEach(standingsFold::count);
        standings.write(standingsFold.contenders());
        new StandingSnapshotTable(generation, jdbc).insert(standingsFold.openings());
        new RankedComparisonTable(generation, jdbc).put(events);
        new HeatTable(generation, jdbc).add(standingsFold.warming());
        var rules = new RankingRulesTable(generation, jdbc);
        events.forEach(each -> {
            if (each.event() instanceof RulesAdopted adopted) rules.insert(adopted, each.envelope());
        });
    }

    /** The newest bucket of all votes is the clock by which votes lose weight, also of those that do not count. */
    @Override
    public void passOver(List<RecordedEvent<JuryboxEvent>> excluded, int generation, JdbcClient jdbc) {
        var buckets = new HeatBucketDeltas();
        excluded.forEach(each -> {
            if (each.event() instanceof CommunityEvent vote) buckets.addEmpty(vote, each.envelope());
        });
        new HeatTable(generation, jdbc).add(buckets);
    }

    @Override
    public void finishDeferredWork(int generation, JdbcClient jdbc) {
        var rankingRefresh = new RankingRefresh(generation, jdbc, boards);
        RankingRefresh.Found found;
        do {
            found = rankingRefresh.step();
        } while (found != RankingRefresh.Found.NOTHING);
    }

    @Override
    public List<String> contradictions(int generation, JdbcClient jdbc) {
        return new TallyMismatches(generation, jdbc).find().stream()
                .map("%s has other votes on the boards than in its tally."::formatted).toList();
    }

    private static Stream<String> subjects(List<RecordedEvent<JuryboxEvent>> events) {
        return events.stream().map(each -> each.event().subject()).distinct();
    }
}
