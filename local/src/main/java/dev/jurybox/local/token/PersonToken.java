package dev.jurybox.local.token;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a token says: who somebody is, what they may, and until when. */
public record PersonToken(String name, Office office, Instant issuedAt, Instant expiresAt) {

    private static final String ISSUER = "urn:jurybox:local";
    private static final String JURYBOX = "jurybox";

    public String signedBy(SigningKey key) {
        return key.token(JsonMapper.shared().writeValueAsString(Map.of(
                "iss", ISSUER,
                "aud", JURYBOX,
                "sub", name,
                "iat", issuedAt.getEpochSecond(),
                "exp", expiresAt.getEpochSecond(),
                JURYBOX, office.words())));
    }
}
