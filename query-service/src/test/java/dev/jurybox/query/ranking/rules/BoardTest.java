package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.StandardBoards.COMMUNITY;
import static dev.jurybox.query.ranking.rules.StandardBoards.CONTROVERSIAL;
import static dev.jurybox.query.ranking.rules.StandardBoards.HOT;
import static dev.jurybox.query.ranking.rules.StandardBoards.PANEL;
import static dev.jurybox.query.ranking.rules.StandardBoards.VERDICT;
import static dev.jurybox.query.ranking.rules.Tools.judged;
import static dev.jurybox.query.ranking.rules.Tools.named;
import static dev.jurybox.query.ranking.rules.Tools.registered;
import static dev.jurybox.query.ranking.rules.Tools.voted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.RuleSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

    @Test
    void each_board_ranks_only_tools_it_has_data_about() {
        assertThat(ranking(voted(0, 0))).containsExactly(VERDICT);
        assertThat(ranking(judged(1, 0, 0, 0))).containsExactly(VERDICT, PANEL);
        assertThat(ranking(voted(0, 1))).containsExactly(VERDICT, COMMUNITY, HOT, CONTROVERSIAL);
    }

    @Test
    void the_verdict_board_ranks_tools_without_a_panel_last() {
        assertOrder(VERDICT, judged(4, 4, 0, 100), voted(1_000, 0));
    }

    @Test
    void the_panel_board_breaks_equal_means_by_seats_before_votes() {
        assertOrder(PANEL, judged(4, 301, 0, 0), judged(4, 300, 0, 0), judged(2, 150, 9, 9), judged(2, 150, 0, 0));
    }

    @Test
    void equal_scores_are_ordered_by_votes_then_panel_score() {
        assertOrder(CONTROVERSIAL, judged(0, 0, 9, 0), judged(4, 400, 5, 0), judged(4, 300, 5, 0), voted(5, 0));
    }

    @Test
    void remaining_ties_are_broken_by_registration_order_then_slug() {
        assertOrder(HOT, registered(1, "z", voted(1, 0)), registered(2, "a-2", voted(1, 0)),
                registered(2, "a2", voted(1, 0)));
    }

    @ParameterizedTest
    @CsvSource({"50,50,100", "90,10,1.668100537", "5,0,0", "0,5,0", "1,1,2"})
    void controversy_is_many_votes_evenly_split(long ship, long skip, BigDecimal key) {
        assertThat(CONTROVERSIAL.key(voted(ship, skip))).isEqualByComparingTo(key);
    }

    @Test
    void the_rank_key_of_the_hot_board_has_nine_decimals() {
        assertThat(HOT.key(new RankingInput("any", 1, PanelScores.NONE, 3, 4, -1 / 3.0, RuleSet.INITIAL)))
                .isEqualTo(new BigDecimal("-0.333333333"));
    }

    private static List<Board> ranking(RankingInput tool) {
        return StandardBoards.all().stream().filter(board -> board.ranks(tool)).toList();
    }

    private static void assertOrder(Board board, RankingInput... bestFirst) {
        var expected = Arrays.stream(bestFirst).map(tool -> "any".equals(tool.tool()) ? distinct(tool) : tool).toList();
        assertThat(expected.reversed().stream().sorted(board.order())).isEqualTo(expected);
    }

    private static RankingInput distinct(RankingInput tool) {
        return named("t" + tool.hashCode(), tool);
    }
}
