package dev.jurybox.local.recount;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verdicts of panels and ranks are computed with.
 *
 * @param panelVotes how many votes the panel counts as, on the verdict board
 * @param heatHalfLifeHours after how many hours a vote counts half, on the hot board
 * @param z the standard score of the Wilson interval
 * @param minimumVotes how many votes a tool needs for a rank on the boards of votes
 * @param seats the seats that count, each once, by name; null if all do
 */
public record RankRules(
        int panelVotes, int heatHalfLifeHours, BigDecimal z, int minimumVotes, @Nullable List<String> seats) {

    /** The subject of the events of rules. */
    public static final String SUBJECT = "ranking:rules";

    static final RankRules INITIAL = new RankRules(25, 72, new BigDecimal("1.959963984540054"), 1, null);

    static RankRules of(EventFields rules) {
        return new RankRules(rules.number("panelVotes"), rules.number("heatHalfLifeHours"),
                rules.decimal("z").stripTrailingZeros(), rules.number("minimumVotes"),
                rules.has("seats") ? rules.texts("seats").stream().distinct().sorted().toList() : null);
    }

    boolean counts(String seat) {
        return seats == null || seats.contains(seat);
    }

    @Override
    public String toString() {
        return "%d votes of the panel, half-life %d h, z %s, %d votes at least%s".formatted(panelVotes,
                heatHalfLifeHours, z.toPlainString(), minimumVotes,
                seats == null ? "" : ", seats " + String.join(" and ", seats));
    }
}
