package dev.jurybox.query.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteShareTest {

    @ParameterizedTest
    @CsvSource({"999,1,99", "1,999,1", "5,3,63", "1,7,13", "1,0,100", "0,1,0", "1,1,50", "1000000,1,99"})
    void percent_is_rounded_half_up_and_is_0_or_100_only_for_unanimous_votes(long ship, long skip, int percent) {
        assertThat(VoteShare.of(new VoteCount(ship, skip)).percent()).isEqualTo(percent);
    }

    @Test
    void percent_is_null_without_votes() {
        assertThat(VoteShare.of(new VoteCount(0, 0)).percent()).isNull();
    }

    @Test
    void fewer_than_five_votes_are_a_low_sample() {
        assertThat(VoteShare.of(new VoteCount(3, 1)).lowSample()).isTrue();
        assertThat(VoteShare.of(new VoteCount(3, 2)).lowSample()).isFalse();
    }
}
