package dev.jurybox.http.voter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.util.Arrays;

/** What only a voter holds. One secret is one voter. */
public final class VoterSecret {

    public static final int BYTES = 16;

    private final byte[] secret;
    private final HmacSha256 pseudonyms;

    VoterSecret(byte[] secret, HmacSha256 pseudonyms) {
        this.secret = secret;
        this.pseudonyms = pseudonyms;
    }

    /** The same for one purpose each time, unrelated between purposes, and computed: nothing is ever looked up. */
    public String pseudonymFor(String purpose) {
        return pseudonyms.shortOf(ByteJoiner.concat(secret, purpose.getBytes(UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VoterSecret voter && Arrays.equals(secret, voter.secret);
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
