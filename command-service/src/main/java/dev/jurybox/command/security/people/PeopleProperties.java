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
 * Whose tokens sign people in.
 *
 * @param issuerUri of an OpenID provider, as it stands in its tokens
 * @param jwksUri where its keys are; asked for at the provider if not given
 * @param audience whom its tokens must be for
 * @param claim of its tokens, with roles and seats: ["editor", "reviewer:SKEPTIC"]
 * @param algorithms its tokens may be signed by
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

    /** What is set to nothing is not set: so do files of settings say it. */
    PeopleProperties {
        issuerUri = issuerUri == null || issuerUri.isBlank() ? null : issuerUri;
        keys = keys == null || keys.isBlank() ? null : keys;
    }
}
