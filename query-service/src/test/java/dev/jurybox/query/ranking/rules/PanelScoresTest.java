package dev.jurybox.query.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelScoresTest {

    private static final Seat BUILDER = new Seat("BUILDER");
    private static final Seat SKEPTIC = new Seat("SKEPTIC");
    private static final Review GOOD = new Review(80, Choice.SHIP, "It works.");
    private static final Review POOR = new Review(30, Choice.SKIP, "It does not.");
    private static final RuleSet SKEPTIC_ALONE = new RuleSet(25, 72, BigDecimal.TWO, 1, List.of(SKEPTIC));

    @Test
    void reviews_count_in_the_seats_that_the_rules_name() {
        var reviews = PanelScores.NONE.plus(BUILDER, GOOD).plus(SKEPTIC, POOR);

        assertThat(reviews.countedBy(RuleSet.INITIAL)).isEqualTo(reviews);
        assertThat(reviews.countedBy(SKEPTIC_ALONE)).isEqualTo(PanelScores.NONE.plus(SKEPTIC, POOR));
        assertThat(reviews.minus(SKEPTIC, POOR).countedBy(SKEPTIC_ALONE)).isEqualTo(PanelScores.NONE);
    }

    @Test
    void the_order_of_reviews_does_not_matter() {
        assertThat(PanelScores.NONE.plus(BUILDER, GOOD).plus(SKEPTIC, POOR))
                .isEqualTo(PanelScores.NONE.plus(SKEPTIC, POOR).plus(BUILDER, GOOD));
    }

    @Test
    void all_reviews_count_if_an_older_version_did_not_distinguish_their_seats() {
        var reviews = new PanelScores(2, 110, null).plus(SKEPTIC, POOR).minus(BUILDER, GOOD);

        assertThat(reviews).isEqualTo(new PanelScores(2, 60, null));
        assertThat(reviews.countedBy(SKEPTIC_ALONE)).isEqualTo(reviews);
    }
}
