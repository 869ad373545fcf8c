package dev.jurybox.command.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.security.Voters;
import dev.jurybox.http.limits.Limit;
import dev.jurybox.http.voter.TestVoters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Limit MANY = new Limit(1_000, 1_000);
    private static final Limit TWO = new Limit(2, 1);
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void a_voter_has_votes_of_their_own() {
        var limits = limits(TWO, MANY, MANY, MANY);
        var ada = Voters.newVoter();
        limits.waitToVote(ada, HERE, "a");
        limits.waitToVote(ada, THERE, "b");

        assertThat(limits.waitToVote(ada, HERE, "c")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "c")).isZero();
    }

    @Test
    void voters_behind_one_address_share_what_it_may() {
        var limits = limits(MANY, TWO, MANY, MANY);
        limits.waitToVote(Voters.newVoter(), HERE, "a");
        limits.waitToVote(Voters.newVoter(), HERE, "b");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "c")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), THERE, "c")).isZero();
    }

    @Test
    void a_tool_takes_so_much_at_a_time_from_everybody() {
        var limits = limits(MANY, MANY, MANY, TWO);
        limits.waitToVote(Voters.newVoter(), HERE, "a");
        limits.waitToVote(Voters.newVoter(), THERE, "a");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "a")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "b")).isZero();
    }

    @Test
    void who_must_wait_uses_up_nothing_of_others() {
        var limits = limits(TWO, MANY, MANY, new Limit(3, 1));
        var ada = Voters.newVoter();
        for (int i = 0; i < 10; i++)
            limits.waitToVote(ada, HERE, "a");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "a")).isZero();
    }

    @Test
    void an_address_has_so_many_new_voters() {
        var limits = limits(MANY, MANY, TWO, MANY);
        limits.waitForNewVoter(HERE);
        limits.waitForNewVoter(HERE);

        assertThat(limits.waitForNewVoter(HERE)).isPositive();
        assertThat(limits.waitForNewVoter(THERE)).isZero();
    }

    @Test
    void a_voter_is_the_same_with_every_request() {
        var limits = limits(TWO, MANY, MANY, MANY);
        var token = TestVoters.newToken();
        limits.waitToVote(Voters.by(token), HERE, "a");
        limits.waitToVote(Voters.by(token), HERE, "a");

        assertThat(limits.waitToVote(Voters.by(token), HERE, "a")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0,1,1000", "-1,1,1000", "2000000000,1,1000", "1,0,1000", "1,1,0", "1,1,2000000000"})
    void a_limit_of_nothing_or_of_everything_is_a_mistake(int burst, int perMinute, int keysMax) {
        var limit = new Limit(burst, perMinute);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(
                    factory.getValidator()
                            .validate(new LimitsProperties(limit, limit, limit, limit, limit, limit, keysMax)))
                    .isNotEmpty();
        }
    }

    private Limits limits(Limit votesPerVoter, Limit votesPerAddress, Limit votersPerAddress, Limit votesPerTool) {
        return new Limits(
                new LimitsProperties(votesPerVoter, votesPerAddress, votersPerAddress, votesPerTool, votesPerTool,
                        MANY, 1_000),
                metrics);
    }
}
