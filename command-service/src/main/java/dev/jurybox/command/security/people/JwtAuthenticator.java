package dev.jurybox.command.security.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Identifies people by their JWTs: those of an identity provider, and those made by the local command. */
@Component
public class JwtAuthenticator {

    /** The issuer, audience and claim of the tokens that the local command makes. */
    private static final String LOCAL_ISSUER = "urn:jurybox:local";
    private static final String LOCAL_WORD = "jurybox";

    private final Map<String, TrustedIssuer> issuers;

    JwtAuthenticator(PeopleProperties properties) {
        issuers = issuers(properties).stream().collect(toUnmodifiableMap(TrustedIssuer::name, issuer -> issuer));
    }

    /** Fails with {@link BadJwtException} if the token names no person, with others if that cannot be checked now. */
    public SignedInPerson callerOf(String token) throws JwtException {
        var issuer = issuers.get(issuerOf(token));
        if (issuer == null) throw new BadJwtException("the issuer of this token is not a configured one");
        return issuer.personIn(token);
    }

    /**
     * The issuer that the token itself names, which is trusted only after the signature is verified. The parser throws
     * more than it declares: whatever it throws, the text is not a token.
     */
    private static String issuerOf(String token) {
        try {
            return String.valueOf(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException | RuntimeException e) {
            throw new BadJwtException("not a token", e);
        }
    }

    private static List<TrustedIssuer> issuers(PeopleProperties properties) {
        var issuers = new ArrayList<TrustedIssuer>();
        if (properties.issuerUri() != null) {
            issuers.add(TrustedIssuer.of(properties.issuerUri(), properties.audience(), properties.claim(),
                    properties.algorithms(), ProviderKeys.of(properties.issuerUri(), properties.jwksUri())));
        }
        if (properties.keys() != null) {
            issuers.add(TrustedIssuer.of(LOCAL_ISSUER, LOCAL_WORD, LOCAL_WORD, Set.of(SignatureAlgorithm.ES256),
                    new ImmutableJWKSet<>(publicKeys(properties.keys()))));
        }
        return issuers;
    }

    private static JWKSet publicKeys(String text) {
        try {
            var keys = JWKSet.parse(text);
            if (keys.getKeys().isEmpty() || keys.getKeys().stream().anyMatch(key -> key.isPrivate())) {
                throw new IllegalStateException("jurybox.people.keys must hold public keys, and no other");
            }
            return keys;
        } catch (ParseException e) {
            throw new IllegalStateException("jurybox.people.keys is not a JSON Web Key Set");
        }
    }
}
