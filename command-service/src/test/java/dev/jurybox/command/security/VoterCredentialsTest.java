package dev.jurybox.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.ToolId;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoterCredentialsTest {

    private static final String ONE_KEY = key(1);
    private static final String OTHER_KEY = key(2);
    private static final ToolId ESPRESSO = new ToolId("espresso");
    private static final ToolId RISTRETTO = new ToolId("ristretto");

    private final VoterCredentials credentials = new VoterCredentials(keys(ONE_KEY, OTHER_KEY));

    @Test
    void what_was_issued_here_is_known_again() {
        assertThat(credentials.verify(credentials.issue())).isPresent();
    }

    @Test
    void what_was_issued_under_another_key_is_not() {
        var elsewhere = new VoterCredentials(keys(OTHER_KEY, OTHER_KEY));

        assertThat(credentials.verify(elsewhere.issue())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_somebody_made_up_is_not(String token) {
        assertThat(credentials.verify(token)).isEmpty();
    }

    @Test
    void a_voter_has_one_pseudonym_for_each_tool_and_nothing_joins_them() {
        var voter = credentials.verify(credentials.issue()).orElseThrow();

        assertThat(voter.pseudonymFor(ESPRESSO)).isEqualTo(voter.pseudonymFor(ESPRESSO));
        assertThat(voter.pseudonymFor(ESPRESSO)).isNotEqualTo(voter.pseudonymFor(RISTRETTO));
    }

    @Test
    void two_voters_are_two() {
        var ada = credentials.verify(credentials.issue()).orElseThrow();
        var bob = credentials.verify(credentials.issue()).orElseThrow();

        assertThat(ada.pseudonymFor(ESPRESSO)).isNotEqualTo(bob.pseudonymFor(ESPRESSO));
    }

    @Test
    void a_key_too_short_is_refused_by_name() {
        assertThatThrownBy(() -> new VoterCredentials(keys("AAAA", OTHER_KEY)))
                .hasMessageContaining("jurybox.voters.token-key");
    }

    private static VoterProperties keys(String tokenKey, String pseudonymKey) {
        return new VoterProperties(tokenKey, pseudonymKey, OTHER_KEY);
    }

    private static String key(int filler) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
