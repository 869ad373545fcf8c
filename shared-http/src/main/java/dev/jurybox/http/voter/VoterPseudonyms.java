package dev.jurybox.http.voter;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Turns secrets into pseudonyms, under a key that both services hold. */
@Component
public class VoterPseudonyms {

    private final HmacSha256 key;

    VoterPseudonyms(VoterProperties keys) {
        key = new HmacSha256("jurybox.voters.pseudonym-key", keys.pseudonymKey());
    }

    /** Of whoever is known by these words, and by no secret of their own. */
    public String of(String... words) {
        return key.shortOf(ByteJoiner.framed(words));
    }

    /** The same for the same words each time. */
    public VoterSecret secretOf(String... words) {
        return secret(Arrays.copyOf(key.of(ByteJoiner.framed(words)), VoterSecret.BYTES));
    }

    VoterSecret secret(byte[] secret) {
        return new VoterSecret(secret, key);
    }
}
