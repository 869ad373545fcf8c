package dev.jurybox.http.rules;

import static dev.jurybox.events.RuleSet.HEAT_HALF_LIFE_HOURS_MAX;
import static dev.jurybox.events.RuleSet.MINIMUM_VOTES_MAX;
import static dev.jurybox.events.RuleSet.PANEL_VOTES_MAX;
import static dev.jurybox.events.RuleSet.Z_DECIMALS_MAX;
import static dev.jurybox.events.RuleSet.Z_MAX;
import static dev.jurybox.events.RuleSet.Z_MIN;

import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole set of rules: all numbers must be given. If no seats are given, the reviews of all seats count.
 *
 * @param panelVotes how many votes the panel weighs as much as, on the verdict board
 * @param heatHalfLifeHours after how many hours a vote weighs half as much, on the hot board
 * @param z the standard score of the confidence with which intervals contain a score: 1.96 for 95 %
 * @param minimumVotes how many votes a tool needs for a rank on the boards that rank by votes alone
 * @param seats the seats of the panel whose reviews count
 */
public record RuleSetBody(
        @NotNull @Min(1) @Max(PANEL_VOTES_MAX) Integer panelVotes,
        @NotNull @Min(1) @Max(HEAT_HALF_LIFE_HOURS_MAX) Integer heatHalfLifeHours,
        @NotNull @DecimalMin(Z_MIN) @DecimalMax(Z_MAX) @Digits(integer = 1, fraction = Z_DECIMALS_MAX, message = "must have at most {fraction} decimals") BigDecimal z,
        @NotNull @Min(1) @Max(MINIMUM_VOTES_MAX) Integer minimumVotes,
        @Nullable @Size(min = 1, max = SEATS_MAX, message = "must be {min} to {max} seats, or be left out") List<@NotNull @Pattern(regexp = Seat.NAME, message = "must be the name of a seat") String> seats) {

    private static final int SEATS_MAX = 40;

    public RuleSet toRules() {
        return new RuleSet(panelVotes, heatHalfLifeHours, z, minimumVotes,
                seats == null ? null : seats.stream().map(Seat::new).toList());
    }
}
