package dev.jurybox.query.ranking.rules;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a tool, as far as ranks depend on them.
 *
 * @param seats the number of filled seats
 * @param scores the sum of the scores of these seats
 * @param bySeat the filled seats; null for a tool that an older version counted, which did not distinguish seats
 */
public record PanelScores(int seats, int scores, @Nullable Map<Seat, SeatScore> bySeat) {

    public static final PanelScores NONE = new PanelScores(0, 0, Map.of());

    /** A review without its text. */
    public record SeatScore(int score, Choice recommendation) {}

    public PanelScores {
        if (bySeat != null) bySeat = Map.copyOf(bySeat);
    }

    public PanelScores plus(Seat seat, Review review) {
        if (bySeat == null) return new PanelScores(seats + 1, scores + review.score(), null);
        var more = new HashMap<>(bySeat);
        more.put(seat, new SeatScore(review.score(), review.recommendation()));
        return of(more);
    }

    public PanelScores minus(Seat seat, Review review) {
        if (bySeat == null) return new PanelScores(seats - 1, scores - review.score(), null);
        var fewer = new HashMap<>(bySeat);
        fewer.remove(seat);
        return of(fewer);
    }

    /** Returns the reviews that count. Seats that are not distinguished all do. */
    PanelScores countedBy(RuleSet rules) {
        if (rules.seats() == null || bySeat == null) return this;
        var counted = new HashMap<>(bySeat);
        counted.keySet().removeIf(seat -> !rules.counts(seat));
        return of(counted);
    }

    private static PanelScores of(Map<Seat, SeatScore> bySeat) {
        return new PanelScores(bySeat.size(), bySeat.values().stream().mapToInt(SeatScore::score).sum(), bySeat);
    }
}
