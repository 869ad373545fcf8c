package dev.jurybox.events;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verdicts and ranks are computed with. Any values within the bounds give a total order, and divide by no zero.
 * Rules with the same numbers and seats are equal, also if z was written as 1.50 and as 1.5, or the seats in another
 * order.
 *
 * @param panelVotes how many votes the panel weighs as much as, on the verdict board
 * @param heatHalfLifeHours after how many hours a vote weighs half as much, on the hot board
 * @param z the standard score of the confidence with which intervals contain a score: 1.96 for 95 %
 * @param minimumVotes how many votes a tool needs for a rank on the boards that rank by votes alone
 * @param seats the seats of the panel whose reviews count, each once, by name; absent if all do
 */
public record RuleSet(
        int panelVotes, int heatHalfLifeHours, BigDecimal z, int minimumVotes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Seat> seats) {

    public static final int PANEL_VOTES_MAX = 1_000_000;
    /** Votes that are older weigh nothing. */
    public static final int HEAT_DAYS = 60;
    public static final int HEAT_HALF_LIFE_HOURS_MAX = HEAT_DAYS * 24;
    public static final int MINIMUM_VOTES_MAX = 1_000_000;
    public static final String Z_MIN = "0.1";
    public static final String Z_MAX = "6";
    public static final int Z_DECIMALS_MAX = 15;

    /** The rules that hold until others are adopted. */
    public static final RuleSet INITIAL = new RuleSet(25, 72, new BigDecimal("1.959963984540054"), 1);

    /** Rules by which the reviews of all seats count. */
    public RuleSet(int panelVotes, int heatHalfLifeHours, BigDecimal z, int minimumVotes) {
        this(panelVotes, heatHalfLifeHours, z, minimumVotes, null);
    }

    public RuleSet {
        mustBeIn("panelVotes", panelVotes, PANEL_VOTES_MAX);
        mustBeIn("heatHalfLifeHours", heatHalfLifeHours, HEAT_HALF_LIFE_HOURS_MAX);
        mustBeIn("minimumVotes", minimumVotes, MINIMUM_VOTES_MAX);
        z = z.stripTrailingZeros();
        if (z.compareTo(new BigDecimal(Z_MIN)) < 0 || z.compareTo(new BigDecimal(Z_MAX)) > 0
                || z.scale() > Z_DECIMALS_MAX) {
            throw new IllegalArgumentException("z is from %s to %s, with at most %d decimals, and not %s."
                    .formatted(Z_MIN, Z_MAX, Z_DECIMALS_MAX, z));
        }
        if (seats != null) seats = inOrder(seats);
    }

    private static List<Seat> inOrder(List<Seat> seats) {
        if (seats.isEmpty()) throw new IllegalArgumentException("At least one seat counts.");
        return seats.stream().distinct().sorted(comparing(Seat::value)).toList();
    }

    /** Tells whether the review in this seat counts. */
    public boolean counts(Seat seat) {
        return seats == null || seats.contains(seat);
    }

    private static void mustBeIn(String name, int value, int max) {
        if (value < 1 || value > max)
            throw new IllegalArgumentException("%s is from 1 to %d, and not %d.".formatted(name, max, value));
    }
}
