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

    /** The pseudonym of a caller identified by words, such as issuer and subject, instead of a secret. */
    public String of(String... words) {
        return key.shortOf(ByteJoiner.framed(words));
    }

    /** Derives a secret that is always the same for the same words. */
    public VoterTokenSecret secretOf(String... words) {
        return secret(Arrays.copyOf(key.of(ByteJoiner.framed(words)), VoterTokenSecret.BYTES));
    }

    VoterTokenSecret secret(byte[] secret) {
        return new VoterTokenSecret(secret, key);
    }
}
