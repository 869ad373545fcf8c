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
    void six_ship_or_two_skip_votes_flip_two_tools_without_votes() {
        assertMargin(VERDICT, judged(4, 295, 0, 0), judged(4, 314, 0, 0), 6L, 2L);
    }

    @Test
    void no_ship_votes_pass_a_perfect_score_and_no_skip_votes_go_below_zero() {
        assertMargin(VERDICT, judged(4, 399, 0, 0), judged(4, 400, 0, 0), null, 1L);
        assertMargin(VERDICT, judged(4, 0, 0, 0), judged(4, 1, 0, 0), 1L, null);
    }

    @Test
    void no_votes_outweigh_a_missing_panel_or_a_lower_mean_on_the_panel_board() {
        assertMargin(VERDICT, voted(1_000, 0), judged(4, 4, 0, 1_000), null, null);
        assertMargin(PANEL, judged(4, 200, 9, 0), judged(4, 201, 0, 9), null, null);
    }

    @Test
    void on_the_panel_board_votes_only_break_ties_and_skips_count_in_favour() {
        assertMargin(PANEL, judged(4, 200, 0, 2), judged(4, 200, 9, 0), 8L, null);
    }

    @Test
    void a_tool_without_votes_needs_one_vote_to_be_ranked() {
        assertMargin(COMMUNITY, voted(0, 0), voted(0, 5), 1L, null);
    }

    @Test
    void controversy_rises_only_until_the_votes_are_evenly_split() {
        assertMargin(CONTROVERSIAL, voted(4, 10), voted(10, 10), null, 27L);
        assertMargin(CONTROVERSIAL, voted(3, 1), voted(40, 8), null, 545L);
    }

    @Test
    void where_rounding_makes_scores_equal_one_vote_more_breaks_the_tie() {
        assertMargin(CONTROVERSIAL, voted(1_000_000, 1), voted(1_000_003, 1), 4L, null);
    }

    @Test
    void a_tool_that_is_already_ahead_has_a_margin_of_zero() {
        assertMargin(VERDICT, judged(4, 314, 0, 0), judged(4, 295, 0, 0), 0L, 0L);
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void the_margin_equals_the_result_of_a_brute_force_search(Board board) {
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
    void the_margin_is_minimal_even_with_hundreds_of_millions_of_votes(Board board) {
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
