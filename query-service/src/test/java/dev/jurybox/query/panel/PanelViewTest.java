package dev.jurybox.query.panel;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelViewTest {

    private static final List<Seat> SEATS = Stream.of("BUILDER", "SKEPTIC", "FOUNDER", "FUTURIST")
            .map(Seat::new)
            .toList();

    @ParameterizedTest
    @CsvSource({"4,0,SHIP,100,2", "3,1,SHIP,75,1", "2,1,SHIP,67,1", "1,2,SKIP,33,1", "2,2,SPLIT,50,1", "1,3,SKIP,25,1",
        "0,4,SKIP,0,2", "3,0,SHIP,100,2", "1,0,SHIP,100,1", "1,1,SPLIT,50,1"})
    void a_verdict_has_a_label_a_percent_rounded_half_up_and_a_margin(
            int ship, int skip, Label label, int percent, int margin) {
        var panel = panel(ship, skip);

        assertThat(panel.label()).isEqualTo(label);
        assertThat(panel.shipPercent()).isEqualTo(percent);
        assertThat(panel.margin()).isEqualTo(margin);
        assertThat(panel.ship() + panel.skip()).isEqualTo(panel.filled()).isEqualTo(ship + skip);
    }

    @ParameterizedTest
    @CsvSource({"70 75 75 75,73.8", "78 79,78.5", "70 71 71,70.7", "70 70 71,70.3", "80,80.0", "0,0.0",
        "100 100,100.0", "1 0 0 0,0.3", "3 2 2 2,2.3"})
    void a_mean_has_one_decimal_rounded_half_up(String scores, String mean) {
        var reviews = Arrays.stream(scores.split(" ")).mapToInt(Integer::parseInt).toArray();

        var panel = PanelView.of(SEATS, IntStream.range(0, reviews.length)
                .mapToObj(seat -> review(SEATS.get(seat), reviews[seat], SHIP))
                .toList(), RuleSet.INITIAL);

        assertThat(panel.mean()).hasToString(mean);
    }

    @Test
    void a_panel_without_reviews_is_pending_and_has_no_numbers() {
        var panel = panel(0, 0);

        assertThat(panel.label()).isEqualTo(Label.PENDING);
        assertThat(panel.shipPercent()).isNull();
        assertThat(panel.mean()).isNull();
        assertThat(panel.margin()).isNull();
    }

    @Test
    void a_panel_is_provisional_until_every_seat_is_filled() {
        assertThat(panel(2, 1).provisional()).isTrue();
        assertThat(panel(2, 2).provisional()).isFalse();
    }

    @Test
    void reviews_are_listed_in_seat_order() {
        var reviews = SEATS.reversed().stream().map(seat -> review(seat, 50, SHIP)).toList();

        assertThat(PanelView.of(SEATS, reviews, RuleSet.INITIAL).reviews()).extracting(SeatReview::seat)
                .isEqualTo(SEATS);
    }

    @Test
    void a_review_in_a_seat_no_longer_configured_counts_and_is_listed_last() {
        var configured = List.of(new Seat("FOUNDER"), new Seat("BUILDER"));

        var panel = PanelView.of(configured,
                List.of(review(new Seat("ANALYST"), 40, SKIP), review(new Seat("BUILDER"), 80, SHIP)),
                RuleSet.INITIAL);

        assertThat(panel.label()).isEqualTo(Label.SPLIT);
        assertThat(panel.seats()).isEqualTo(3);
        assertThat(panel.provisional()).isTrue();
        assertThat(panel.reviews()).extracting(review -> review.seat().value()).containsExactly("BUILDER", "ANALYST");
    }

    @Test
    void only_reviews_in_seats_that_count_make_the_verdict_and_the_others_say_so() {
        var onlyTwo = new RuleSet(25, 72, BigDecimal.TWO, 1, SEATS.subList(0, 2));

        var panel = PanelView.of(SEATS, List.of(review(SEATS.get(0), 80, SHIP), review(SEATS.get(2), 20, SKIP),
                review(new Seat("ANALYST"), 10, SKIP)), onlyTwo);

        assertThat(panel.label()).isEqualTo(Label.SHIP);
        assertThat(panel.mean()).hasToString("80.0");
        assertThat(panel.filled()).isOne();
        assertThat(panel.seats()).isEqualTo(2);
        assertThat(panel.provisional()).isTrue();
        assertThat(panel.reviews()).extracting(SeatReview::counts).containsExactly(true, false, false);
        assertThat(PanelView.of(SEATS, List.of(review(SEATS.get(2), 20, SKIP)), onlyTwo).label())
                .isEqualTo(Label.PENDING);
    }

    private static PanelView panel(int ship, int skip) {
        return PanelView.of(SEATS, IntStream.range(0, ship + skip)
                .mapToObj(seat -> review(SEATS.get(seat), 50, seat < ship ? SHIP : SKIP))
                .toList(), RuleSet.INITIAL);
    }

    private static RecordedReview review(Seat seat, int score, Choice recommendation) {
        return new RecordedReview(seat, new Review(score, recommendation, "Because."), Instant.EPOCH);
    }
}
