package dev.jurybox.http.voter;

import dev.jurybox.http.hashing.Bytes;
import dev.jurybox.http.hashing.Mac;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Turns secrets into pseudonyms, under a key that both services hold. */
@Component
public class Pseudonyms {

    private final Mac key;

    Pseudonyms(VoterProperties keys) {
        key = new Mac("jurybox.voters.pseudonym-key", keys.pseudonymKey());
    }

    /** Of whoever is known by these words, and by no secret of their own. */
    public String of(String... words) {
        return key.shortOf(Bytes.framed(words));
    }

    /** The same for the same words each time. */
    public VoterSecret secretOf(String... words) {
        return secret(Arrays.copyOf(key.of(Bytes.framed(words)), VoterSecret.BYTES));
    }

    VoterSecret secret(byte[] secret) {
        return new VoterSecret(secret, key);
    }
}
