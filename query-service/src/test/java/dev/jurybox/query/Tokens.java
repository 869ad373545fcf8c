package dev.jurybox.query;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.time.Instant;
import java.util.List;

/** Tokens of staff, like those that {@code ./jurybox token} issues for the command service. */
public final class Tokens {

    private Tokens() {}

    public static String editor() {
        return of(new TokenGrant("editor", List.of()));
    }

    public static String reviewer() {
        return of(new TokenGrant("reviewer", List.of("SKEPTIC")));
    }

    private static String of(TokenGrant grant) {
        var now = Instant.now();
        var key = Sandbox.secrets().peopleKeys().signingKey();
        return new PersonToken("ada", grant, now, now.plus(1, DAYS)).signedBy(key);
    }
}
