package dev.jurybox.local.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;

/** The claims of a token: the name of its bearer, the grant and the time for which it is valid. */
public record PersonToken(String name, TokenGrant office, Instant issuedAt, Instant expiresAt) {

    private static final String ISSUER = "urn:jurybox:local";
    private static final String JURYBOX = "jurybox";

    public String signedBy(SigningKey key) {
        return key.token(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(JURYBOX)
                .subject(name)
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(expiresAt))
                .claim(JURYBOX, office.words())
                .build());
    }
}
