package dev.jurybox.http.voter;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Turns secrets into pseudonyms, under a key that both services hold. */
@Component
public class CallerPseudonyms {

    private final HmacSha256 key;

    CallerPseudonyms(VoterProperties keys) {
        key = new HmacSha256("jurybox.voters.pseudonym-key", keys.pseudonymKey());
    }

    /** The pseudonym of a caller identified by words, such as issuer and subject, instead of a secret. */
    public String of(String... words) {
        return key.shortOf(ByteJoiner.framed(words));
    }

    /** Derives a secret that is always the same for the same words. */
    public VoterIdentity identityOf(String... words) {
        return identity(Arrays.copyOf(key.of(ByteJoiner.framed(words)), VoterIdentity.BYTES));
    }

    VoterIdentity identity(byte[] secret) {
        return new VoterIdentity(secret, key);
    }
}
