package dev.jurybox.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.leaderboard.LeaderboardRow;
import dev.jurybox.query.ranking.leaderboard.LeaderboardRow.Section;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreAxisTest {

    private final List<LeaderboardRow> rows = List.of(row(1, "0.8", "0.6", "0.9"), row(2, "0.7", "0.5", "0.8"));
    private final ScoreAxis axis = ScoreAxis.of(rows);

    @Test
    void all_intervals_are_on_the_axis() {
        assertThat(axis.at(new BigDecimal("0.5"))).isBetween(1L, 100L);
        assertThat(axis.at(new BigDecimal("0.7"))).isEqualTo(ScoreAxis.WIDTH / 2);
        assertThat(axis.at(new BigDecimal("0.9"))).isBetween(900L, 999L);
    }

    @Test
    void a_row_knows_the_score_above_it_and_the_first_one_has_none() {
        assertThat(axis.above(rows, 0)).isEmpty();
        assertThat(axis.above(rows, 1)).hasValue(axis.at(new BigDecimal("0.8")));
    }

    @Test
    void a_board_without_intervals_has_no_axis() {
        var score = new BoardScore(BigDecimal.ONE, null);
        var row = new LeaderboardRow(1, "a", "A", "C", Section.JUDGED, score, 1, VoteShare.of(VoteCount.NONE), null);

        assertThat(ScoreAxis.of(List.of(row)).isEmpty()).isTrue();
    }

    private static LeaderboardRow row(int place, String score, String lower, String upper) {
        var interval = new ConfidenceInterval(new BigDecimal(lower), new BigDecimal(upper));
        return new LeaderboardRow(place, "tool-" + place, "Tool", "C", Section.JUDGED,
                new BoardScore(new BigDecimal(score), interval), 1, VoteShare.of(VoteCount.NONE), null);
    }
}
