package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.ranking.LazyScore;
import dev.jurybox.query.ranking.RankingReader;
import dev.jurybox.query.ranking.ToolPair;
import dev.jurybox.query.ranking.rules.StandardBoards;
import dev.jurybox.query.readcache.DegradedSubjects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assembles the page of two tools. */
@Component
public class ComparisonPages {

    private final ComparisonReader comparisons;
    private final ToolReader tools;
    private final PanelReader panels;
    private final CommunityReader community;
    private final RankingReader rankingReader;
    private final DegradedSubjects degradedSubjects;

    ComparisonPages(ComparisonReader comparisons, ToolReader tools, PanelReader panels, CommunityReader community,
            RankingReader rankingReader,
            DegradedSubjects degradedSubjects) {
        this.comparisons = comparisons;
        this.tools = tools;
        this.panels = panels;
        this.community = community;
        this.rankingReader = rankingReader;
        this.degradedSubjects = degradedSubjects;
    }

    /** Returns the id under which the two tools are compared, in either order. */
    public Optional<ComparisonId> canonical(ComparisonId asked) {
        return comparisons.find(asked.pair()).map(PublishedComparison::id);
    }

    public ComparisonPage page(ComparisonId asked) {
        return of(published(asked, comparisons.find(asked.pair()))).orElseThrow(ComparisonPages::unknown);
    }

    /** Returns what was found if it is published under the id that is asked for. */
    static PublishedComparison published(ComparisonId asked, Optional<PublishedComparison> found) {
        var published = found.orElseThrow(ComparisonPages::unknown);
        if (!published.id().equals(asked)) {
            throw new ProblemException(ProblemType.UNKNOWN_COMPARISON,
                    "These two are compared as " + published.id() + ".");
        }
        if (published.withdrawn() != null) {
            throw new ProblemException(ProblemType.UNPUBLISHED,
                    "This comparison is no longer published.");
        }
        return published;
    }

    public static ProblemException unknown() {
        return new ProblemException(ProblemType.UNKNOWN_COMPARISON, "No comparison is published under that name.");
    }

    /** Empty while the comparison is projected already and one of its tools is not yet. */
    private Optional<ComparisonPage> of(PublishedComparison published) {
        var left = tools.find(published.left().value());
        var right = tools.find(published.right().value());
        return rankingReader.pair(published.left().value(), published.right().value())
                .filter(_ -> left.isPresent() && right.isPresent())
                .map(pair -> page(published, left.orElseThrow(), right.orElseThrow(), pair));
    }

    private ComparisonPage page(PublishedComparison published, ToolCard left, ToolCard right, ToolPair pair) {
        return new ComparisonPage(
                published.id().value(), published.headline(), published.publishedAt(),
                side(left, pair.left(), published.leftThen()),
                side(right, pair.right(), published.rightThen()),
                pair.leader(), pair.isDecisive(), pair.flip(StandardBoards.VERDICT), left.retired() || right.retired(),
                degradedSubjects.isAnyDegraded(published.id().pair(), left.tool(), right.tool(),
                        RuleEvent.SUBJECT));
    }

    private SideView side(ToolCard card, LazyScore lazyScore, PanelVerdict then) {
        return new SideView(card, panels.panelOf(card.tool()), community.of(card.tool()), lazyScore.verdict(),
                then);
    }
}
