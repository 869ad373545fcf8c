package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.catalog.HistoricalToolPages;
import dev.jurybox.query.catalog.ToolPage;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.pagehistory.PageHistoryReader;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.LazyScore;
import dev.jurybox.query.ranking.ToolPair;
import dev.jurybox.query.ranking.history.StandingsHistory;
import dev.jurybox.query.ranking.history.StandingsHistory.PastStandings;
import dev.jurybox.query.ranking.rules.RankingInput;
import dev.jurybox.query.ranking.rules.StandardBoards;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the page of two tools as of a past position. */
@Component
class HistoricalComparisonPages {

    private final PageHistoryReader history;
    private final StandingsHistory standings;
    private final HistoricalToolPages tools;

    HistoricalComparisonPages(PageHistoryReader history, StandingsHistory standings, HistoricalToolPages tools) {
        this.history = history;
        this.standings = standings;
        this.tools = tools;
    }

    /**
     * @param today the rules to compute by instead of those that were in force; null for these
     * @param asker the network that takes a turn in the queue for the past
     */
    ComparisonPage page(ComparisonId asked, AsOf asOf, @Nullable AdoptedRules today, AddressNetwork asker) {
        var published = ComparisonPages.published(asked,
                history.comparison(asked.pair(), asOf.position()).map(PublishedComparison::of));
        var past = standings.of(Set.of(asked.left().value(), asked.right().value()), asOf, today, asker);
        var left = standing(asked.left().value(), past);
        var right = standing(asked.right().value(), past);
        return page(published, tool(left, asOf), tool(right, asOf), ToolPair.of(left, right),
                past.degraded() || past.rulesDegraded()
                        || history.isAnyParked(Set.of(asked.pair(), left.tool(), right.tool()), asOf.position()));
    }

    /** Absent only if the tool was parked before its registration could be counted. */
    private static RankingInput standing(String tool, PastStandings past) {
        return Optional.ofNullable(past.standings().get(tool)).orElseThrow(ComparisonPages::unknown);
    }

    private ToolPage tool(RankingInput standing, AsOf asOf) {
        return history.tool(standing.tool(), asOf.position())
                .map(version -> tools.page(standing.tool(), version, standing, false))
                .orElseThrow(ComparisonPages::unknown);
    }

    private static ComparisonPage page(PublishedComparison published, ToolPage left, ToolPage right, ToolPair pair,
            boolean degraded) {
        return new ComparisonPage(
                published.id().value(), published.headline(), published.publishedAt(),
                side(left, pair.left(), published.leftThen()), side(right, pair.right(), published.rightThen()),
                pair.leader(), pair.isDecisive(), pair.flip(StandardBoards.VERDICT),
                left.card().retired() || right.card().retired(), degraded);
    }

    private static SideView side(ToolPage tool, LazyScore score, PanelVerdict then) {
        return new SideView(tool.card(), tool.panel(), tool.community(), score.verdict(), then);
    }
}
