package dev.jurybox.command.security.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.validation.annotation.Validated;

/**
 * The issuers whose tokens sign people in.
 *
 * @param issuerUri of an OpenID provider, as in its tokens
 * @param jwksUri the address of the provider's keys; discovered from the provider if absent
 * @param audience the audience that its tokens must have
 * @param claim the claim of its tokens with roles and seats: ["editor", "reviewer:SKEPTIC"]
 * @param algorithms the algorithms that may sign its tokens
 * @param keys a JSON Web Key Set with the public keys of tokens that ./jurybox token makes
 */
@Validated
@ConfigurationProperties("jurybox.people")
record PeopleProperties(
        @Nullable String issuerUri,
        @Nullable String jwksUri,
        @DefaultValue("jurybox") @NotBlank String audience,
        @DefaultValue("jurybox") @NotBlank String claim,
        @DefaultValue({
            "RS256", "ES256"}) @NotEmpty Set<SignatureAlgorithm> algorithms,
        @Nullable String keys) {

    /** A blank value counts as absent, since settings files express absence that way. */
    PeopleProperties {
        issuerUri = issuerUri == null || issuerUri.isBlank() ? null : issuerUri;
        keys = keys == null || keys.isBlank() ? null : keys;
    }
}
