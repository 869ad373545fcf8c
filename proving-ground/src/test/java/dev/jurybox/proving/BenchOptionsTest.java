package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void options_come_in_any_order() {
        assertThat(BenchOptions.of(List.of("--votes", "5,60", "--json")))
                .isEqualTo(new BenchOptions(true, false, List.of(5L, 60L)))
                .returns(List.of(5L, 60L), BenchOptions::rebuiltVotes);
        assertThat(BenchOptions.of(List.of("--quick")).rebuiltVotes()).containsExactly(20_000L, 100_000L);
        assertThat(BenchOptions.of(List.of()).rebuiltVotes()).containsExactly(100_000L, 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--votes", "--votes 0", "--votes 5,5", "--votes 6,5", "--votes -1", "--votes 1;2",
        "--votes 999999999", "--votes many"})
    void numbers_of_votes_that_do_not_rise_are_refused(String words) {
        assertThatThrownBy(() -> BenchOptions.of(List.of(words.split(" "))))
                .isInstanceOf(IllegalBenchOptionException.class).hasMessageStartingWith("--votes takes rising numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json --json", "--votes 5 --votes 6", "--quick --votes 5"})
    void options_that_contradict_each_other_are_refused(String words) {
        assertThatThrownBy(() -> BenchOptions.of(List.of(words.split(" "))))
                .isInstanceOf(IllegalBenchOptionException.class);
    }

    @Test
    void an_unknown_option_is_named() {
        assertThatThrownBy(() -> BenchOptions.of(List.of("--json", "--slow")))
                .isInstanceOf(IllegalBenchOptionException.class).hasMessageStartingWith("--slow is no option");
    }
}
