package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.StandardBoards.COMMUNITY;
import static dev.jurybox.query.ranking.rules.StandardBoards.CONTROVERSIAL;
import static dev.jurybox.query.ranking.rules.StandardBoards.PANEL;
import static dev.jurybox.query.ranking.rules.StandardBoards.VERDICT;
import static dev.jurybox.query.ranking.rules.Tools.judged;
import static dev.jurybox.query.ranking.rules.Tools.named;
import static dev.jurybox.query.ranking.rules.Tools.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlipMarginTest {

    private static final long TRIED = 300;

    @Test
    void six_ship_pass_or_two_skip_fall_behind_where_nobody_voted() {
        assertMargin(VERDICT, judged(4, 295, 0, 0), judged(4, 314, 0, 0), 6L, 2L);
    }

    @Test
    void nobody_passes_perfection_and_nobody_falls_below_nothing() {
        assertMargin(VERDICT, judged(4, 399, 0, 0), judged(4, 400, 0, 0), null, 1L);
        assertMargin(VERDICT, judged(4, 0, 0, 0), judged(4, 1, 0, 0), 1L, null);
    }

    @Test
    void votes_seat_no_panel() {
        assertMargin(VERDICT, voted(1_000, 0), judged(4, 4, 0, 1_000), null, null);
        assertMargin(PANEL, judged(4, 200, 9, 0), judged(4, 201, 0, 9), null, null);
    }

    @Test
    void by_panel_votes_break_ties_alone_and_skips_speak_for_who_has_them() {
        assertMargin(PANEL, judged(4, 200, 0, 2), judged(4, 200, 9, 0), 8L, null);
    }

    @Test
    void to_be_ranked_takes_a_vote() {
        assertMargin(COMMUNITY, voted(0, 0), voted(0, 5), 1L, null);
    }

    @Test
    void controversy_grows_until_it_is_balanced() {
        assertMargin(CONTROVERSIAL, voted(4, 10), voted(10, 10), null, 27L);
        assertMargin(CONTROVERSIAL, voted(3, 1), voted(40, 8), null, 545L);
    }

    @Test
    void where_rounding_holds_a_score_level_a_vote_more_breaks_the_tie() {
        assertMargin(CONTROVERSIAL, voted(1_000_000, 1), voted(1_000_003, 1), 4L, null);
    }

    @Test
    void a_tool_that_is_ahead_already_needs_none() {
        assertMargin(VERDICT, judged(4, 314, 0, 0), judged(4, 295, 0, 0), 0L, 0L);
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void it_is_what_trying_every_number_of_votes_finds(Board board) {
        AnyStanding.times(1_500, any -> {
            var pair = any.field(2).stream().sorted(board.order()).toList();
            var margin = FlipMargin.between(board, pair.getLast(), pair.getFirst());
            assertThat(new FlipMargin(withinTried(margin.ship()), withinTried(margin.skip())))
                    .as("%s", pair)
                    .isEqualTo(tried(board, pair.getLast(), pair.getFirst()));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void among_millions_one_vote_less_is_not_enough(Board board) {
        AnyStanding.times(500, any -> {
            var pair = LongStream.of(1, 2).mapToObj(i -> any.large("tool-" + i)).sorted(board.order()).toList();
            var lower = pair.getLast();
            var upper = pair.getFirst();
            var margin = FlipMargin.between(board, lower, upper);
            if (margin.ship() != null) {
                assertThat(board.order().compare(lower.plusShip(margin.ship()), upper)).as("%s", pair).isNegative();
                assertThat(board.order().compare(lower.plusShip(margin.ship() - 1), upper)).as("%s", pair).isPositive();
            }
            if (margin.skip() != null) {
                assertThat(board.order().compare(lower, upper.plusSkip(margin.skip()))).as("%s", pair).isNegative();
                assertThat(board.order().compare(lower, upper.plusSkip(margin.skip() - 1))).as("%s", pair).isPositive();
            }
        });
    }

    private static void assertMargin(
            Board board, RankingInput lower, RankingInput upper, @Nullable Long ship, @Nullable Long skip) {
        assertThat(FlipMargin.between(board, named("z", lower), named("a", upper)))
                .isEqualTo(new FlipMargin(ship, skip));
    }

    private static FlipMargin tried(Board board, RankingInput lower, RankingInput upper) {
        var order = board.order();
        return new FlipMargin(
                LongStream.rangeClosed(0, TRIED).filter(ship -> order.compare(lower.plusShip(ship), upper) < 0)
                        .boxed().findFirst().orElse(null),
                LongStream.rangeClosed(0, TRIED).filter(skip -> order.compare(lower, upper.plusSkip(skip)) < 0)
                        .boxed().findFirst().orElse(null));
    }

    private static @Nullable Long withinTried(@Nullable Long votes) {
        return votes == null || votes > TRIED ? null : votes;
    }
}
