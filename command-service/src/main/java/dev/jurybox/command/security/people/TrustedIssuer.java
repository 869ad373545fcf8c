package dev.jurybox.command.security.people;

import static com.nimbusds.jose.JOSEObjectType.JWT;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** An issuer whose tokens are trusted if they are signed, in time, and meant for this service. */
record TrustedIssuer(String name, String claim, JwtDecoder decoder) {

    static TrustedIssuer of(
            String name, String audience, String claim, Set<SignatureAlgorithm> algorithms,
            JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JWT, new JOSEObjectType("at+jwt"), null)))
                .build();
        decoder.setJwtValidator(validator(name, audience));
        return new TrustedIssuer(name, claim, decoder);
    }

    SignedInPerson personIn(String token) {
        var jwt = decoder.decode(token);
        var roleClaims = RoleClaims.in(jwt.getClaims().get(claim));
        return new SignedInPerson(name, requireNonNull(jwt.getSubject()), roleClaims.roles(), roleClaims.seats());
    }

    private static OAuth2TokenValidator<Jwt> validator(String name, String audience) {
        var inTime = new JwtTimestampValidator();
        inTime.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                inTime,
                new JwtIssuerValidator(name),
                new JwtAudienceValidator(audience),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }
}
