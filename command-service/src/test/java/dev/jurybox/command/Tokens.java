package dev.jurybox.command;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.time.Instant;
import java.util.List;

/** Tokens of people, as ./jurybox token makes them. */
public final class Tokens {

    private Tokens() {}

    public static String editor() {
        return of("ada", new TokenGrant("editor", List.of()));
    }

    public static String editorInChief() {
        return of("grace", new TokenGrant("editor-in-chief", List.of()));
    }

    public static String reviewer(String... seats) {
        return of("bob", new TokenGrant("reviewer", List.of(seats)));
    }

    public static String collector(String name) {
        return of(name, new TokenGrant("collector", List.of()));
    }

    public static String of(String name, TokenGrant grant) {
        var now = Instant.now();
        var key = Sandbox.secrets().peopleKeys().signingKey();
        return new PersonToken(name, grant, now, now.plus(1, DAYS)).signedBy(key);
    }
}
