package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A token with which its bearer may send batches. */
public final class CollectorToken {

    private static final Duration LONGER_THAN_ANY_RUN = Duration.ofDays(1);

    private CollectorToken() {}

    public static String by(Secrets secrets) {
        var now = Instant.now();
        var token = new PersonToken("bench", new TokenGrant("collector", List.of()), now,
                now.plus(LONGER_THAN_ANY_RUN));
        return token.signedBy(secrets.peopleKeys().signingKey());
    }
}
