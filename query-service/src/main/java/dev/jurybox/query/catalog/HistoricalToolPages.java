package dev.jurybox.query.catalog;

import dev.jurybox.events.RuleSet;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.community.VotingClosure;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.pagehistory.PageHistoryReader;
import dev.jurybox.query.pagehistory.ToolVersion;
import dev.jurybox.query.panel.PanelProperties;
import dev.jurybox.query.panel.PanelView;
import dev.jurybox.query.panel.RecordedReview;
import dev.jurybox.query.ranking.RulesInForce;
import dev.jurybox.query.ranking.history.StandingsHistory;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the page of a tool as of a past position. */
@Component
public class HistoricalToolPages {

    private final PageHistoryReader history;
    private final StandingsHistory standings;
    private final PanelProperties panel;
    private final RulesInForce rules;

    HistoricalToolPages(PageHistoryReader history, StandingsHistory standings, PanelProperties panel,
            RulesInForce rules) {
        this.history = history;
        this.standings = standings;
        this.panel = panel;
        this.rules = rules;
    }

    /** @param asker the network that takes a turn in the queue for the past */
    ToolPage page(String tool, AsOf asOf, AddressNetwork asker) {
        var version = history.tool(tool, asOf.position()).orElseThrow(HistoricalToolPages::unknown);
        var past = standings.of(Set.of(tool), asOf, null, asker);
        var degraded = past.degraded() || past.rulesDegraded()
                || history.isAnyParked(Set.of(tool), asOf.position());
        return page(tool, version, past.standings().get(tool), degraded);
    }

    /**
     * @param standing names the rules by which seats count; null if the tool was parked before its registration could
     *     be counted
     */
    public ToolPage page(String tool, ToolVersion version, @Nullable RankingInput standing, boolean degraded) {
        var votes = standing == null ? VoteCount.NONE : new VoteCount(standing.ship(), standing.skip());
        var counting = standing == null ? rules.current().rules() : standing.rules();
        return new ToolPage(card(tool, version), panel(version, counting), community(version, votes), degraded);
    }

    private static ToolCard card(String tool, ToolVersion version) {
        var details = version.details();
        return new ToolCard(tool, details.name(), details.category(), details.tagline(), details.description(),
                details.entry(), details.pricing(), details.bestFor(), details.homepage(), version.retired());
    }

    private PanelView panel(ToolVersion version, RuleSet counting) {
        return PanelView.of(panel.seats(), version.reviews().stream()
                .map(each -> new RecordedReview(each.seat(), each.review(), each.recordedAt()))
                .toList(), counting);
    }

    /** No votes are recorded while voting is closed, so the votes are those at the closing. */
    private static CommunityView community(ToolVersion version, VoteCount votes) {
        return new CommunityView(VoteShare.of(votes),
                version.closed() == null ? null : new VotingClosure(version.closed(), votes));
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.UNKNOWN_TOOL, "No tool was registered under that name then.");
    }
}
