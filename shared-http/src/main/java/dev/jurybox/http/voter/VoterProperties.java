package dev.jurybox.http.voter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that voters' identities depend on, 32 bytes each, as base64url.
 *
 * @param tokenKey proves that a voter's token was issued here
 * @param pseudonymKey turns a voter into a pseudonym for each tool; if it is lost, every voter can vote again
 */
@ConfigurationProperties("jurybox.voters")
record VoterProperties(String tokenKey, String pseudonymKey) {

    @Override
    public String toString() {
        return "keys";
    }
}
