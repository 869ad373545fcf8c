package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.comparison.ComparisonPage;
import dev.jurybox.query.comparison.SideView;
import dev.jurybox.query.panel.SeatReview;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two tools side by side. */
public record ComparisonDetailPage(ComparisonPage comparison, List<ScorecardRow> scorecard, PageHead head)
        implements
            PageModel {

    /** The reviews of one seat; null where a tool has none. */
    public record ScorecardRow(String seat, @Nullable SeatReview left, @Nullable SeatReview right) {}

    @Override
    public String template() {
        return "comparison";
    }

    /** Keeps the order of the seats, as both panels have it. */
    static List<ScorecardRow> scorecard(ComparisonPage comparison) {
        var left = bySeat(comparison.left());
        var right = bySeat(comparison.right());
        var seats = new LinkedHashSet<>(left.keySet());
        seats.addAll(right.keySet());
        return seats.stream().map(seat -> new ScorecardRow(seat, left.get(seat), right.get(seat))).toList();
    }

    private static Map<String, SeatReview> bySeat(SideView side) {
        var reviews = new LinkedHashMap<String, SeatReview>();
        side.panel().reviews().forEach(review -> reviews.put(review.seat().value(), review));
        return reviews;
    }

    /** The two sides, for what is shown of each. */
    public List<SideView> sides() {
        return List.of(comparison.left(), comparison.right());
    }

    /** The tool that is behind; empty while the scores are equal. */
    public String behind() {
        if (comparison.leader() == null) return "";
        return sides().stream().map(SideView::card).filter(card -> !card.tool().equals(comparison.leader()))
                .map(ToolCard::name).findFirst().orElseThrow();
    }

    public String ahead() {
        return sides().stream().map(SideView::card).filter(card -> card.tool().equals(comparison.leader()))
                .map(ToolCard::name).findFirst().orElse("");
    }
}
