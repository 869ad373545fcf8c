package dev.jurybox.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published scores, and the published order of ties. */
class PublishedBoardTest {

    @ParameterizedTest
    @CsvSource({
        "314, 0, 0, 0.785000000", "314, 1, 0, 0.793269231", "314, 0, 1, 0.754807692", "314, 40, 10, 0.795000000",
        "314, 900, 100, 0.897195122", "295, 0, 0, 0.737500000", "295, 40, 10, 0.779166667",
        "295, 900, 100, 0.896036585"
    })
    void the_panel_counts_as_25_votes(int scores, int ship, int skip, String score) {
        assertThat(shown(PublishedBoard.VERDICT, tool("a", 1, 4, scores, ship, skip))).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.206549, 1.000000", "0, 1, 0.000000, 0.793451", "3, 1, 0.300642, 0.954413",
        "10, 0, 0.722467, 1.000000", "90, 10, 0.825634, 0.944771", "600, 400, 0.569309, 0.629925"
    })
    void the_community_is_ranked_by_the_lower_wilson_bound(int ship, int skip, String lower, String upper) {
        assertThat(shown(PublishedBoard.COMMUNITY, tool("a", 1, 0, 0, ship, skip))).isEqualTo(lower);
        assertThat(new WilsonScore(new SideCounts(ship, skip), RankRules.INITIAL.z(), 6).upper()).hasToString(upper);
    }

    @ParameterizedTest
    @CsvSource({"50, 50, 100.000", "90, 10, 1.668", "10, 90, 1.668", "7, 0, 0.000"})
    void an_even_split_of_many_votes_is_controversial(int ship, int skip, String score) {
        assertThat(shown(PublishedBoard.CONTROVERSIAL, tool("a", 1, 0, 0, ship, skip))).isEqualTo(score);
    }

    @Test
    void the_panels_mean_is_shown_to_one_decimal_and_more_seats_win_a_tie() {
        assertThat(shown(PublishedBoard.PANEL, tool("a", 1, 4, 295, 0, 0))).isEqualTo("73.8");
        assertThat(order(PublishedBoard.PANEL, tool("one", 1, 1, 80, 0, 0), tool("two", 2, 2, 160, 0, 0),
                tool("none", 3, 0, 0, 9, 0))).containsExactly("two", "one");
    }

    @Test
    void tools_without_a_panel_come_last_on_the_verdict_board() {
        assertThat(order(PublishedBoard.VERDICT, tool("loved", 1, 0, 0, 900, 0), tool("poor", 2, 1, 1, 0, 90)))
                .containsExactly("poor", "loved");
        assertThat(shown(PublishedBoard.VERDICT, tool("loved", 1, 0, 0, 1, 0))).isEqualTo("0.519230769");
    }

    @Test
    void only_tools_with_votes_are_on_the_boards_of_votes_and_no_retired_ones_on_any() {
        var retired = new ToolSummary("retired", 1, "R", "C", true, null, new SideCounts(1, 0), 90,
                new SideCounts(5, 5), 9);
        for (var board : List.of(PublishedBoard.COMMUNITY, PublishedBoard.HOT, PublishedBoard.CONTROVERSIAL)) {
            assertThat(order(board, retired, tool("silent", 2, 1, 50, 0, 0), tool("voted", 3, 0, 0, 0, 1)))
                    .containsExactly("voted");
        }
        assertThat(order(PublishedBoard.VERDICT, retired, tool("silent", 2, 1, 50, 0, 0))).containsExactly("silent");
    }

    /** All have the lower bound 0: votes decide, then the panel's mean, the position and the slug. */
    @Test
    void ties_are_broken_by_votes_then_mean_then_registration_then_slug() {
        assertThat(order(PublishedBoard.COMMUNITY, tool("d", 3, 1, 50, 0, 2), tool("b", 4, 1, 50, 0, 2),
                tool("c", 3, 1, 50, 0, 2), tool("good", 9, 1, 60, 0, 2), tool("many", 10, 0, 0, 0, 3),
                tool("unjudged", 1, 0, 0, 0, 2))).containsExactly("many", "good", "c", "d", "b", "unjudged");
    }

    @Test
    void a_score_is_compared_exactly_and_not_as_it_is_shown() {
        var barely = tool("barely", 2, 3, 200, 1_000_000_000, 1_000_000_001);
        var more = tool("more", 1, 3, 200, 1_000_000_001, 1_000_000_002);

        assertThat(shown(PublishedBoard.VERDICT, barely)).isEqualTo(shown(PublishedBoard.VERDICT, more));
        assertThat(order(PublishedBoard.VERDICT, barely, more)).containsExactly("barely", "more");
    }

    private static String shown(PublishedBoard board, ToolSummary tool) {
        return board.rank(List.of(tool), RankRules.INITIAL).getFirst().score().toPlainString();
    }

    private static Stream<String> order(PublishedBoard board, ToolSummary... tools) {
        return board.rank(List.of(tools), RankRules.INITIAL).stream().map(each -> each.tool().tool());
    }

    /** Its heat is that of votes of this moment. */
    private static ToolSummary tool(String slug, long registered, int seats, int scores, int ship, int skip) {
        return new ToolSummary(slug, registered, slug, "Kitchen", false, null, new SideCounts(seats, 0), scores,
                new SideCounts(ship, skip), ship - skip);
    }
}
