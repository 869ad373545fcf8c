package dev.jurybox.local.demo;

import static java.time.temporal.ChronoUnit.HOURS;

import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import dev.jurybox.local.token.TokenGrant;
import java.time.Instant;
import java.util.List;

/**
 * The tokens that load the sample: of an editor, of one reviewer on all seats, and of a collector. Their names never
 * change, because a collector under another name has other voters.
 */
record SampleStaff(String editor, String reviewer, String collector) {

    static SampleStaff signedBy(SigningKey key, List<String> seats) {
        return new SampleStaff(
                token("sample editor", new TokenGrant("editor", List.of()), key),
                token("sample reviewer", new TokenGrant("reviewer", seats), key),
                token("sample collector", new TokenGrant("collector", List.of()), key));
    }

    private static String token(String name, TokenGrant grant, SigningKey key) {
        var now = Instant.now();
        return new PersonToken(name, grant, now, now.plus(1, HOURS)).signedBy(key);
    }
}
