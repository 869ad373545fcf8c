package dev.jurybox.command.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.security.Voters;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.voter.TestVoters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test sets the limit under test to two. All other limits are too high to matter. */
class RateLimitsTest {

    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    @Test
    void each_voter_has_a_separate_vote_limit() {
        var limits = limits("votes-per-voter");
        var ada = Voters.newVoter();
        limits.waitToVote(ada, HERE, "a");
        limits.waitToVote(ada, THERE, "b");

        assertThat(limits.waitToVote(ada, HERE, "c")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "c")).isZero();
    }

    @Test
    void changes_per_ballot_are_limited_across_addresses() {
        var limits = limits("changes-per-ballot");
        var ada = Voters.newVoter();
        limits.waitToVote(ada, HERE, "a");
        limits.waitToVote(ada, THERE, "a");

        assertThat(limits.waitToVote(ada, HERE, "a")).isPositive();
        assertThat(limits.waitToVote(ada, HERE, "b")).isZero();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "a")).isZero();
    }

    @Test
    void voters_behind_one_address_share_its_vote_limit() {
        var limits = limits("votes-per-address");
        limits.waitToVote(Voters.newVoter(), HERE, "a");
        limits.waitToVote(Voters.newVoter(), HERE, "b");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "c")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), THERE, "c")).isZero();
    }

    @Test
    void voters_behind_one_address_share_its_limit_per_tool() {
        var limits = limits("votes-per-address-and-tool");
        limits.waitToVote(Voters.newVoter(), HERE, "a");
        limits.waitToVote(Voters.newVoter(), HERE, "a");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "a")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "b")).isZero();
        assertThat(limits.waitToVote(Voters.newVoter(), THERE, "a")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"votes-per-address", "votes-per-address-and-tool"})
    void an_ipv6_prefix_has_sixteen_times_the_vote_limit_of_an_address(String limit) {
        var limits = limits(limit);
        var passed = IntStream.range(0, 500).mapToObj(subnet -> "2001:db8:0:%x::1".formatted(subnet * 100))
                .filter(address -> limits.waitToVote(Voters.newVoter(), address, "a") == 0);

        assertThat(passed).hasSize(2 * 16);
    }

    @Test
    void votes_per_tool_are_limited_across_all_voters() {
        var limits = limits("votes-per-tool");
        limits.waitToVote(Voters.newVoter(), HERE, "a");
        limits.waitToVote(Voters.newVoter(), THERE, "a");

        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "a")).isPositive();
        assertThat(limits.waitToVote(Voters.newVoter(), HERE, "b")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"votes-per-voter", "changes-per-ballot", "votes-per-address-and-tool"})
    void refused_votes_do_not_consume_the_limit_of_the_tool(String limit) {
        var limits = limits(limit, "votes-per-tool=3");
        var ada = Voters.newVoter();
        for (int i = 0; i < 10; i++)
            limits.waitToVote(ada, HERE, "a");

        assertThat(limits.waitToVote(Voters.newVoter(), THERE, "a")).isZero();
    }

    @Test
    void new_voters_per_address_are_limited() {
        var limits = limits("voters-per-address");
        limits.waitForNewVoter(HERE);
        limits.waitForNewVoter(HERE);

        assertThat(limits.waitForNewVoter(HERE)).isPositive();
        assertThat(limits.waitForNewVoter(THERE)).isZero();
    }

    @Test
    void an_ipv6_prefix_has_sixteen_times_the_new_voter_limit_of_an_address() {
        var limits = limits("voters-per-address");

        assertThat(IntStream.range(0, 500).mapToObj(subnet -> "2001:db8:0:%x::1".formatted(subnet * 100))
                .filter(address -> limits.waitForNewVoter(address) == 0)).hasSize(2 * 16);
    }

    @Test
    void requests_with_the_same_token_count_against_one_voter() {
        var limits = limits("votes-per-voter");
        var token = TestVoters.newToken();
        limits.waitToVote(Voters.by(token), HERE, "a");
        limits.waitToVote(Voters.by(token), HERE, "a");

        assertThat(limits.waitToVote(Voters.by(token), HERE, "a")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0,1,1000", "-1,1,1000", "2000000000,1,1000", "1,0,1000", "1,1,0", "1,1,2000000000"})
    void limits_out_of_range_fail_validation(int burst, int perMinute, int keysMax) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(TestLimits.allOf(burst, perMinute, keysMax))).isNotEmpty();
        }
    }

    private static RateLimits limits(String... small) {
        return new RateLimits(TestLimits.but(small), new AddressHashes(), new SimpleMeterRegistry());
    }
}
