package dev.jurybox.query.ranking.rules;

import static dev.jurybox.query.ranking.rules.StandardBoards.COMMUNITY;
import static dev.jurybox.query.ranking.rules.Tools.voted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunityBoardTest {

    @ParameterizedTest
    @CsvSource({
        "1,0,.206549,1", "0,1,0,.793451", "3,1,.300642,.954413", "10,0,.722467,1", "90,10,.825634,.944771",
        "600,400,.569309,.629925"})
    void the_interval_and_key_are_wilson_bounds_of_the_share(long ship, long skip, BigDecimal lower, BigDecimal upper) {
        assertThat(COMMUNITY.interval(voted(ship, skip))).isEqualTo(new ConfidenceInterval(lower, upper));
        assertThat(COMMUNITY.key(voted(ship, skip)).setScale(6, RoundingMode.HALF_UP))
                .isEqualTo(lower.setScale(6));
    }

    @Test
    void a_tool_without_votes_has_no_confidence_interval() {
        assertThat(COMMUNITY.interval(voted(0, 0))).isNull();
    }

    @Test
    void one_vote_more_moves_the_score_even_among_half_a_billion() {
        AnyStanding.times(20_000, any -> {
            var tool = voted(1 + any.upTo(500_000_000), any.upTo(500_000_000));
            assertThat(COMMUNITY.key(tool.plusShip(1))).as("%s", tool).isGreaterThan(COMMUNITY.key(tool));
            assertThat(COMMUNITY.key(tool.plusSkip(1))).as("%s", tool).isLessThan(COMMUNITY.key(tool));
        });
    }
}
