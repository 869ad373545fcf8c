package dev.jurybox.query.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void a_ranking_is_the_same_whatever_order_the_tools_came_in(Board board) {
        AnyStanding.times(50, any -> {
            var field = any.field(60);
            var ranking = field.stream().sorted(board.order()).toList();
            assertThat(any.shuffled(field).stream().sorted(board.order())).isEqualTo(ranking);
        });
    }

    /** Since every pair of the ranking is in order, the order is transitive too. */
    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void the_order_of_a_board_is_total_and_transitive(Board board) {
        AnyStanding.times(5, any -> {
            var ranking = any.field(60).stream().sorted(board.order()).toList();
            for (int i = 0; i < ranking.size(); i++)
                for (int j = 0; j < ranking.size(); j++)
                    assertThat(Integer.signum(board.order().compare(ranking.get(i), ranking.get(j))))
                            .as("%s and %s", ranking.get(i), ranking.get(j))
                            .isEqualTo(Integer.compare(i, j));
        });
    }

    static Stream<Board> monotonousBoards() {
        return StandardBoards.all().stream().filter(board -> board != StandardBoards.CONTROVERSIAL);
    }

    @ParameterizedTest
    @MethodSource("monotonousBoards")
    void one_more_ship_never_lowers_a_score_and_one_more_skip_never_raises_it(Board board) {
        AnyStanding.times(5_000, any -> {
            for (var tool : new RankingInput[]{any.small("small"), any.large("large")}) {
                assertThat(board.key(tool.plusShip(1))).as("%s", tool).isGreaterThanOrEqualTo(board.key(tool));
                assertThat(board.key(tool.plusSkip(1))).as("%s", tool).isLessThanOrEqualTo(board.key(tool));
            }
        });
    }
}
