package dev.jurybox.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.StandardBoards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardRegistryTest {

    private static final BoardRegistry BOARDS = new BoardRegistry(StandardBoards.all());

    @ParameterizedTest
    @MethodSource("dev.jurybox.query.ranking.rules.StandardBoards#all")
    void a_board_is_found_by_its_name(Board board) {
        assertThat(BOARDS.find(board.name())).contains(board);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERDICT", "newest", ""})
    void no_board_is_found_by_another_name(String name) {
        assertThat(BOARDS.find(name)).isEmpty();
    }

    @Test
    void board_names_are_joined_with_commas_and_a_final_and() {
        assertThat(BOARDS.names()).isEqualTo("verdict, community, panel, hot and controversial");
    }

    @Test
    void changes_are_explained_on_boards_whose_scores_change_only_with_events() {
        assertThat(BOARDS.historical()).doesNotContain(StandardBoards.HOT)
                .containsExactly(StandardBoards.VERDICT, StandardBoards.COMMUNITY, StandardBoards.PANEL,
                        StandardBoards.CONTROVERSIAL);
    }

    @Test
    void each_board_has_a_column_and_two_more_if_it_has_intervals() {
        assertThat(BOARDS.columns()).extracting(BoardColumn::name).containsExactly("verdict", "verdict_lower",
                "verdict_upper", "community", "community_lower", "community_upper", "panel", "hot", "controversial");
    }
}
