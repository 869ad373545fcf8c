package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.StandardBoards.VERDICT;
import static dev.jurybox.query.ranking.rules.Tools.judged;
import static dev.jurybox.query.ranking.rules.Tools.voted;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictBoardTest {

    @ParameterizedTest
    @CsvSource({
        "314,0,0,.785000000", "314,1,0,.793269231", "314,0,1,.754807692", "314,40,10,.795000000",
        "314,900,100,.897195122", "295,0,0,.737500000", "295,40,10,.779166667", "295,900,100,.896036585"})
    void votes_move_the_score_away_from_the_panels(int scores, long ship, long skip, BigDecimal score) {
        assertThat(VERDICT.key(judged(4, scores, ship, skip)).setScale(9, RoundingMode.HALF_UP)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0,0,.500000000", "25,0,.750000000", "0,25,.250000000"})
    void without_a_panel_the_score_starts_in_the_middle(long ship, long skip, BigDecimal score) {
        assertThat(VERDICT.key(voted(ship, skip)).setScale(9, RoundingMode.HALF_UP)).isEqualTo(score);
    }

    @Test
    void rank_keys_sort_like_the_exact_fractions() {
        AnyStanding.times(20_000, any -> {
            var one = any.large("one");
            var other = any.large("other");
            assertOrderedAsFractions(one, other);
            assertOrderedAsFractions(one, one.plusShip(1));
            assertOrderedAsFractions(one, one.plusSkip(1));
        });
    }

    /** A panel mean of 80 weighs as much as 20 ship votes and 5 skip votes. */
    @Test
    void equal_fractions_have_equal_keys() {
        AnyStanding.times(20_000, any -> {
            var one = judged(4, 320, any.upTo(10_000_000), any.upTo(10_000_000));
            var times = 1 + any.upTo(20);
            var other = judged(7, 560, times * (20 + one.ship()) - 20, times * (5 + one.skip()) - 5);
            assertThat(VERDICT.key(other)).as("%s and %s", one, other).isEqualTo(VERDICT.key(one));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4,314,0,0,.608013,.919036", "4,314,40,10,.697281,.877840", "4,295,900,100,.876644,.913966",
        "1,96,0,0,.857526,.998946", "4,400,0,0,1,1", "4,400,9,0,1,1", "4,0,0,0,0,0", "4,0,0,9,0,0",
        "4,200,100000000,100000000,.499931,.500069", "0,0,400000000,100000000,.799965,.800035"})
    void the_interval_is_the_central_95_percent_of_the_beta(
            int seats, int scores, long ship, long skip, BigDecimal lower, BigDecimal upper) {
        assertThat(VERDICT.interval(judged(seats, scores, ship, skip))).isEqualTo(new ConfidenceInterval(lower, upper));
    }

    @Test
    void the_interval_contains_the_score_for_any_votes() {
        AnyStanding.times(2_000, any -> {
            var tool = any.large("any");
            var score = VERDICT.key(tool);
            assertThat(new ConfidenceInterval(score, score).overlaps(requireNonNull(VERDICT.interval(tool))))
                    .as("%s", tool)
                    .isTrue();
        });
    }

    @Test
    void intervals_that_touch_overlap() {
        var low = new ConfidenceInterval(new BigDecimal("0.1"), new BigDecimal("0.5"));

        assertThat(low.overlaps(new ConfidenceInterval(new BigDecimal("0.5"), BigDecimal.ONE))).isTrue();
        assertThat(new ConfidenceInterval(new BigDecimal("0.5"), BigDecimal.ONE).overlaps(low)).isTrue();
        assertThat(low.overlaps(new ConfidenceInterval(new BigDecimal("0.500001"), BigDecimal.ONE))).isFalse();
        assertThat(new ConfidenceInterval(new BigDecimal("0.500001"), BigDecimal.ONE).overlaps(low)).isFalse();
    }

    private static void assertOrderedAsFractions(RankingInput one, RankingInput other) {
        assertThat(Integer.signum(VERDICT.key(one).compareTo(VERDICT.key(other))))
                .as("%s and %s", one, other)
                .isEqualTo(above(one).multiply(below(other)).compareTo(above(other).multiply(below(one))));
    }

    private static BigInteger above(RankingInput tool) {
        if (!tool.hasPanel()) return BigInteger.valueOf(25 + 2 * tool.ship());
        return BigInteger.valueOf(tool.scores() + 4L * tool.seats() * tool.ship());
    }

    private static BigInteger below(RankingInput tool) {
        return BigInteger.valueOf((tool.hasPanel() ? 4L * tool.seats() : 2) * (25 + tool.votes()));
    }
}
