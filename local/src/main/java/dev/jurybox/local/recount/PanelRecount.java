package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reviews of one tool by seat. Only those of seats that count by the rules in force make its verdict. */
final class PanelRecount {

    private record SeatReview(int score, VoteSide recommendation) {}

    /** @param seat null if rules were the cause */
    private record Before(SideCounts counts, String cause, @Nullable String seat) {}

    private final Map<String, SeatReview> reviews = new HashMap<>();
    private @Nullable Before before;

    /** Returns whether the verdict changed. */
    boolean submit(EventFields event, RankRules rules) {
        var seat = event.text("seat");
        if (reviews.containsKey(seat)) throw new UnreadableEventException("The seat has a review already.");
        return change(seat, "REVIEW", event.object("review"), rules);
    }

    /** Returns whether the verdict changed. */
    boolean revise(EventFields event, RankRules rules) {
        return change(seatWithReview(event), "REVISION", event.object("after"), rules);
    }

    /** Returns whether the verdict changed. */
    boolean withdraw(EventFields event, RankRules rules) {
        return change(seatWithReview(event), "WITHDRAWAL", null, rules);
    }

    /** Returns whether the verdict changed. */
    boolean adopt(RankRules former, RankRules rules) {
        var counts = counts(former);
        if (counts.equals(counts(rules))) return false;
        before = new Before(counts, "RULES", null);
        return true;
    }

    private String seatWithReview(EventFields event) {
        var seat = event.text("seat");
        if (!reviews.containsKey(seat)) throw new UnreadableEventException("The seat has no review.");
        return seat;
    }

    private boolean change(String seat, String cause, @Nullable EventFields review, RankRules rules) {
        var read = review == null ? null : new SeatReview(review.number("score"), review.side("recommendation"));
        var counts = counts(rules);
        before = new Before(counts, cause, seat);
        if (read == null) {
            reviews.remove(seat);
        } else {
            reviews.put(seat, read);
        }
        return !counts.equals(counts(rules));
    }

    /** Returns what the last review or adoption changed. */
    VerdictChange verdictChange(long position, String tool, RankRules rules) {
        var former = before;
        if (former == null) throw new UnreadableEventException("No review and no rules changed before it.");
        before = null;
        return VerdictChange.ofPanel(position, tool, former.counts(), counts(rules), former.cause(), former.seat());
    }

    SideCounts counts(RankRules rules) {
        var counts = SideCounts.NONE;
        for (var review : counting(rules).toList())
            counts = counts.plus(review.recommendation(), 1);
        return counts;
    }

    /** The sum of the scores. */
    long scores(RankRules rules) {
        return counting(rules).mapToLong(SeatReview::score).sum();
    }

    private Stream<SeatReview> counting(RankRules rules) {
        return reviews.entrySet().stream().filter(seat -> rules.counts(seat.getKey())).map(Map.Entry::getValue);
    }
}
