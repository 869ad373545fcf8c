package dev.jurybox.local.recount;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The boards and their rules: which tools each ranks, by what, and how ties are broken. */
public enum PublishedBoard {
    /** The panel counts as some votes. Tools without a panel count as if it were undecided, and are ranked last. */
    VERDICT(9),
    /** The lower bound of the Wilson interval. */
    COMMUNITY(6),
    /** The mean score, then the number of reviews. */
    PANEL(1),
    /** The votes weighted by age. */
    HOT(6),
    /** The number of votes to the power of how evenly they are split. */
    CONTROVERSIAL(3);

    /** Scores that are no fractions are rounded before they are compared, because they are stored as decimals. */
    private static final int WILSON_DECIMALS = 20;
    private static final int DOUBLE_DECIMALS = 9;

    private static final Comparator<ToolSummary> TIES = comparingLong((ToolSummary tool) -> tool.votes().total())
            .thenComparing(PublishedBoard::mean)
            .reversed()
            .thenComparingLong(ToolSummary::registered)
            .thenComparing(ToolSummary::tool);

    private final int shownDecimals;

    PublishedBoard(int shownDecimals) {
        this.shownDecimals = shownDecimals;
    }

    /** The name in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    private record ScoredTool(ToolSummary tool, ExactScore score) {}

    /** Returns the tools that the board ranks by these rules, best first. */
    public List<BoardPlace> rank(Collection<ToolSummary> tools, RankRules rules) {
        var order = comparing((ScoredTool scored) -> this == VERDICT && !scored.tool().isJudged())
                .thenComparing(ScoredTool::score, reverseOrder())
                .thenComparing(scored -> this == PANEL ? scored.tool().reviews().total() : 0, reverseOrder())
                .thenComparing(ScoredTool::tool, TIES);
        var ranked = tools.stream().filter(tool -> !tool.retired() && ranks(tool, rules))
                .map(tool -> new ScoredTool(tool, score(tool, rules))).sorted(order).toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(index -> new BoardPlace(index + 1, ranked.get(index).tool(),
                        ranked.get(index).score().rounded(shownDecimals)))
                .toList();
    }

    private boolean ranks(ToolSummary tool, RankRules rules) {
        return switch (this) {
            case VERDICT -> true;
            case PANEL -> tool.isJudged();
            case COMMUNITY, HOT, CONTROVERSIAL -> tool.votes().total() >= rules.minimumVotes();
        };
    }

    private ExactScore score(ToolSummary tool, RankRules rules) {
        return switch (this) {
            case VERDICT -> verdict(tool, rules.panelVotes());
            case COMMUNITY -> ExactScore.of(new WilsonScore(tool.votes(), rules.z(), WILSON_DECIMALS).lower());
            case PANEL -> mean(tool);
            case HOT -> rounded(tool.heat());
            case CONTROVERSIAL -> rounded(controversy(tool.votes()));
        };
    }

    /** A mean score of 100 counts as so many SHIP votes. */
    private static ExactScore verdict(ToolSummary tool, long panelVotes) {
        if (!tool.isJudged()) {
            return ExactScore.of(panelVotes + 2 * tool.votes().ship(), 2 * (panelVotes + tool.votes().total()));
        }
        var seats = tool.reviews().total();
        return ExactScore.of(panelVotes * tool.scores() + 100 * seats * tool.votes().ship(),
                100 * seats * (panelVotes + tool.votes().total()));
    }

    private static ExactScore mean(ToolSummary tool) {
        return tool.isJudged() ? ExactScore.of(tool.scores(), tool.reviews().total()) : ExactScore.of(0, 1);
    }

    private static double controversy(SideCounts votes) {
        var fewer = Math.min(votes.ship(), votes.skip());
        if (fewer == 0) return 0;
        return StrictMath.pow(votes.total(), fewer / (double) Math.max(votes.ship(), votes.skip()));
    }

    private static ExactScore rounded(double score) {
        return ExactScore.of(BigDecimal.valueOf(score).setScale(DOUBLE_DECIMALS, RoundingMode.HALF_UP));
    }
}
