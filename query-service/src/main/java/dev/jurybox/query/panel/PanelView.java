package dev.jurybox.query.panel;

import static java.math.RoundingMode.HALF_UP;

import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The panel's verdict on one tool, by the reviews in seats that count. Without such reviews, percent, mean and margin
 * are null.
 *
 * @param label the verdict in one word
 * @param shipPercent the share of reviews that say SHIP
 * @param mean the mean of the scores, to one decimal
 * @param ship how many reviews say SHIP
 * @param skip how many reviews say SKIP
 * @param filled the number of seats that count and have a review
 * @param seats the number of seats that count, filled or not
 * @param provisional whether seats that count are still empty
 * @param margin the fewest seats that must change sides for the label to change
 * @param reviews in the order of the seats, also those in seats that do not count
 */
public record PanelView(
        Label label,
        @Nullable Integer shipPercent,
        @Nullable BigDecimal mean,
        int ship,
        int skip,
        int filled,
        int seats,
        boolean provisional,
        @Nullable Integer margin,
        List<SeatReview> reviews) {

    /** A review whose seat is no longer configured counts by the same rules as others, as in the command service. */
    public static PanelView of(List<Seat> configured, Collection<RecordedReview> held, RuleSet rules) {
        var reviews = inOrder(configured, held, rules);
        var counting = reviews.stream().filter(SeatReview::counts).toList();
        var filled = counting.size();
        var ship = (int) counting.stream().filter(review -> review.recommendation() == Choice.SHIP).count();
        var skip = filled - ship;
        var seats = (int) Stream.concat(configured.stream(), reviews.stream().map(SeatReview::seat)).distinct()
                .filter(rules::counts).count();
        return new PanelView(PanelVerdict.of(ship, skip).label(), percent(ship, filled), mean(counting), ship, skip,
                filled, seats, filled < seats, margin(ship, skip), reviews);
    }

    private static @Nullable Integer percent(int ship, int filled) {
        return filled == 0 ? null : (200 * ship + filled) / (2 * filled);
    }

    private static @Nullable BigDecimal mean(Collection<SeatReview> reviews) {
        if (reviews.isEmpty()) return null;
        var sum = reviews.stream().mapToInt(SeatReview::score).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(reviews.size()), 1, HALF_UP);
    }

    private static @Nullable Integer margin(int ship, int skip) {
        return ship + skip == 0 ? null : Math.max(1, (Math.abs(ship - skip) + 1) / 2);
    }

    private static List<SeatReview> inOrder(
            List<Seat> configured, Collection<RecordedReview> held, RuleSet rules) {
        return held.stream()
                .map(review -> review.by(rules))
                .sorted(Comparator.<SeatReview>comparingInt(review -> place(configured, review.seat()))
                        .thenComparing(review -> review.seat().value()))
                .toList();
    }

    private static int place(List<Seat> configured, Seat seat) {
        return configured.contains(seat) ? configured.indexOf(seat) : configured.size();
    }
}
