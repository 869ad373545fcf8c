package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.Tools.judged;
import static dev.jurybox.query.ranking.rules.Tools.named;
import static dev.jurybox.query.ranking.rules.Tools.voted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankChangeTest {

    private static final List<RankingInput> OTHERS = List.of(named("ahead", voted(40, 2)),
            named("between", voted(9, 2)),
            named("behind", voted(1, 9)), named("unasked", voted(0, 0)));

    @Test
    void a_rising_tool_passes_the_tools_in_between() {
        var rankChange = RankChange.of(StandardBoards.COMMUNITY, named("any", voted(5, 4)), named("any", voted(19, 4)),
                OTHERS);

        assertThat(rankChange).isEqualTo(new RankChange("community", 3L, 2L, List.of("between"), 1));
    }

    @Test
    void a_falling_tool_lists_the_tools_that_pass_it() {
        var rankChange = RankChange.of(StandardBoards.COMMUNITY, named("any", voted(90, 0)), named("any", voted(0, 90)),
                OTHERS);

        assertThat(rankChange).isEqualTo(new RankChange("community", 1L, 4L, List.of("ahead", "between", "behind"), 3));
    }

    @Test
    void a_tool_that_enters_or_leaves_a_board_passes_no_other() {
        var unasked = named("any", voted(0, 0));
        var asked = named("any", voted(90, 0));

        assertThat(RankChange.of(StandardBoards.COMMUNITY, unasked, asked, OTHERS))
                .isEqualTo(new RankChange("community", null, 1L, List.of(), 0));
        assertThat(RankChange.of(StandardBoards.COMMUNITY, asked, unasked, OTHERS))
                .isEqualTo(new RankChange("community", 1L, null, List.of(), 0));
    }

    /** By the former rules only the builder counts, by the others only the sceptic. */
    @Test
    void a_tool_passes_others_by_other_rules_although_no_review_changed() {
        var builder = seats("BUILDER");
        var sceptic = seats("SKEPTIC");
        var any = input("any", 10, 90, builder);
        var others = List.of(input("liked", 95, 5, sceptic), input("disliked", 5, 3, sceptic),
                new RankingInput("praised", 1, PanelScores.NONE.plus(new Seat("SKEPTIC"), review(99)), 0, 0, 0,
                        sceptic));

        assertThat(RankChange.of(StandardBoards.PANEL, any, any.by(sceptic), others))
                .isEqualTo(new RankChange("panel", 2L, 2L, List.of("liked"), 1));
        assertThat(RankChange.of(StandardBoards.PANEL, any, any, others))
                .isEqualTo(new RankChange("panel", 2L, 2L, List.of(), 0));
    }

    private static RankingInput input(String tool, int builder, int sceptic, RuleSet rules) {
        var reviews = PanelScores.NONE.plus(new Seat("BUILDER"), review(builder))
                .plus(new Seat("SKEPTIC"), review(sceptic));
        return new RankingInput(tool, 1, reviews, 0, 0, 0, rules);
    }

    private static RuleSet seats(String seat) {
        return new RuleSet(25, 72, BigDecimal.TWO, 1, List.of(new Seat(seat)));
    }

    private static Review review(int score) {
        return new Review(score, Choice.SHIP, "Reasons.");
    }

    @Test
    void of_many_passed_tools_only_the_best_are_listed() {
        var others = IntStream.range(0, 50).mapToObj(n -> named("tool-" + n, judged(1, 99 - n, 0, 0))).toList();

        var rankChange = RankChange.of(StandardBoards.PANEL, named("any", judged(1, 1, 0, 0)),
                named("any", judged(1, 100, 0, 0)), others);

        assertThat(rankChange.from()).isEqualTo(51);
        assertThat(rankChange.to()).isEqualTo(1);
        assertThat(rankChange.passed()).hasSize(RankChange.PASSED_MAX).startsWith("tool-0", "tool-1", "tool-2");
        assertThat(rankChange.passedTotal()).isEqualTo(50);
    }

    /** Thirty tools that the builder praised fall behind it, and thirty that the sceptic praised get ahead of it. */
    @Test
    void tools_that_pass_in_both_directions_are_all_counted() {
        var builder = seats("BUILDER");
        var sceptic = seats("SKEPTIC");
        var any = input("any", 50, 50, builder);
        var others = IntStream.range(0, 60).mapToObj(n -> n < 30
                ? input("tool-" + n, 90, 10, sceptic)
                : input("tool-" + n, 10, 90, sceptic)).toList();

        var rankChange = RankChange.of(StandardBoards.PANEL, any, any.by(sceptic), others);

        assertThat(rankChange.from()).isEqualTo(31);
        assertThat(rankChange.to()).isEqualTo(31);
        assertThat(rankChange.passed()).hasSize(RankChange.PASSED_MAX);
        assertThat(rankChange.passedTotal()).isEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void a_rank_change_matches_the_ranks_of_a_fully_sorted_board(Board board) {
        AnyStanding.times(200, any -> {
            var others = any.field(15);
            var before = any.small("any");
            var after = any.small("any");

            var rankChange = RankChange.of(board, before, after, others);

            var was = ranking(board, before, others);
            var is = ranking(board, after, others);
            assertThat(rankChange.from()).isEqualTo(place(was));
            assertThat(rankChange.to()).isEqualTo(place(is));
            if (rankChange.from() != null && rankChange.to() != null) {
                assertThat(rankChange.passedTotal())
                        .isEqualTo((int) Math.abs(rankChange.from() - rankChange.to()));
                assertThat(rankChange.passed()).isEqualTo(
                        was.stream().filter(tool -> was.indexOf("any") < was.indexOf(tool) != is.indexOf("any") < is
                                .indexOf(tool)).toList());
            }
        });
    }

    private static List<String> ranking(Board board, RankingInput tool, List<RankingInput> others) {
        return Stream.concat(Stream.of(tool), others.stream())
                .filter(board::ranks)
                .sorted(board.order())
                .map(RankingInput::tool)
                .toList();
    }

    private static @Nullable Long place(List<String> ranking) {
        return ranking.contains("any") ? ranking.indexOf("any") + 1L : null;
    }
}
