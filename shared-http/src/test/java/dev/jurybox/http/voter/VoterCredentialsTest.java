package dev.jurybox.http.voter;

import static dev.jurybox.http.voter.TestVoters.ONE_KEY;
import static dev.jurybox.http.voter.TestVoters.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoterCredentialsTest {

    private final VoterCredentials credentials = TestVoters.credentials(ONE_KEY, OTHER_KEY);

    @Test
    void a_token_issued_with_the_same_key_is_accepted() {
        assertThat(credentials.verify(credentials.issue())).isPresent();
    }

    @Test
    void a_token_issued_with_another_key_is_rejected() {
        var elsewhere = TestVoters.credentials(OTHER_KEY, OTHER_KEY);

        assertThat(credentials.verify(elsewhere.issue())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_forged_token_is_rejected(String token) {
        assertThat(credentials.verify(token)).isEmpty();
    }

    @Test
    void a_voter_has_a_different_stable_pseudonym_for_each_purpose() {
        var voter = credentials.verify(credentials.issue()).orElseThrow();

        assertThat(voter.pseudonymFor("espresso")).isEqualTo(voter.pseudonymFor("espresso"));
        assertThat(voter.pseudonymFor("espresso")).isNotEqualTo(voter.pseudonymFor("ristretto"));
    }

    @Test
    void instances_with_the_same_keys_derive_the_same_pseudonym() {
        var token = credentials.issue();
        var elsewhere = TestVoters.credentials(ONE_KEY, OTHER_KEY);

        assertThat(elsewhere.verify(token).orElseThrow().pseudonymFor("espresso"))
                .isEqualTo(credentials.verify(token).orElseThrow().pseudonymFor("espresso"));
    }

    /**
     * The expected pseudonym is a literal: if pseudonyms changed, the votes in existing logs would no longer belong to
     * their voters.
     */
    @Test
    void a_pseudonym_never_changes() {
        var voter = credentials.verify("AAAAAAAAAAAAAAAAAAAAAERFdiQhhhxcuCLa9aF1eSg");

        assertThat(voter.orElseThrow().pseudonymFor("espresso")).isEqualTo("CPvSIOaHqnq06CkVC9J0Lw");
    }

    @Test
    void two_voters_have_different_pseudonyms() {
        var ada = credentials.verify(credentials.issue()).orElseThrow();
        var bob = credentials.verify(credentials.issue()).orElseThrow();

        assertThat(ada.pseudonymFor("espresso")).isNotEqualTo(bob.pseudonymFor("espresso"));
    }

    @Test
    void a_short_key_is_rejected_with_the_name_of_its_property() {
        assertThatThrownBy(() -> TestVoters.credentials("AAAA", OTHER_KEY))
                .hasMessageContaining("jurybox.voters.token-key");
    }
}
