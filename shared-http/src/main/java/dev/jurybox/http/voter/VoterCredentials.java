package dev.jurybox.http.voter;

import dev.jurybox.http.hashing.Bytes;
import dev.jurybox.http.hashing.Mac;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Issues voters their tokens, a secret and the proof that it was made here, and knows its own again. */
@Component
public class VoterCredentials {

    private static final int SECRET_BYTES = VoterSecret.BYTES;
    private static final int PROOF_BYTES = 16;
    /** What so many bytes are as base64url. Anything else need not be decoded. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Mac proofs;
    private final Pseudonyms pseudonyms;

    VoterCredentials(VoterProperties keys, Pseudonyms pseudonyms) {
        proofs = new Mac("jurybox.voters.token-key", keys.tokenKey());
        this.pseudonyms = pseudonyms;
    }

    public String issue() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Bytes.concat(secret, proofOf(secret)));
    }

    /** Empty for a token nobody here has issued. */
    public Optional<VoterSecret> verify(String token) {
        if (!TOKEN.matcher(token).matches()) return Optional.empty();
        var bytes = Base64.getUrlDecoder().decode(token);
        var secret = Arrays.copyOf(bytes, SECRET_BYTES);
        var proof = Arrays.copyOfRange(bytes, SECRET_BYTES, SECRET_BYTES + PROOF_BYTES);
        if (!MessageDigest.isEqual(proof, proofOf(secret))) return Optional.empty();
        return Optional.of(pseudonyms.secret(secret));
    }

    private byte[] proofOf(byte[] secret) {
        return Arrays.copyOf(proofs.of(secret), PROOF_BYTES);
    }
}
