package dev.jurybox.http.voter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.util.Arrays;

/**
 * Identifies a voter by a secret: the one of a token that was issued here, or one that is derived from the issuer and the
 * subject of a person who signed in.
 */
public final class VoterIdentity {

    public static final int BYTES = 16;

    private final byte[] secret;
    private final HmacSha256 pseudonyms;

    VoterIdentity(byte[] secret, HmacSha256 pseudonyms) {
        this.secret = secret;
        this.pseudonyms = pseudonyms;
    }

    /** The pseudonym is stable for one purpose, unrelated between purposes, and computed without a lookup. */
    public String pseudonymFor(String purpose) {
        return pseudonyms.shortOf(ByteJoiner.concat(secret, purpose.getBytes(UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoterIdentity voter && Arrays.equals(secret, voter.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
