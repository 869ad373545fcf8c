package dev.jurybox.command;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.jurybox.local.Sandbox;
import dev.jurybox.local.token.Office;
import dev.jurybox.local.token.PersonToken;
import java.time.Instant;
import java.util.List;

/** Tokens of people, as ./jurybox token makes them. */
public final class Tokens {

    private Tokens() {}

    public static String editor() {
        return of("ada", new Office("editor", List.of()));
    }

    public static String reviewer(String... seats) {
        return of("bob", new Office("reviewer", List.of(seats)));
    }

    public static String collector(String name) {
        return of(name, new Office("collector", List.of()));
    }

    public static String of(String name, Office office) {
        var now = Instant.now();
        var key = Sandbox.secrets().peopleKeys().signingKey();
        return new PersonToken(name, office, now, now.plus(1, DAYS)).signedBy(key);
    }
}
