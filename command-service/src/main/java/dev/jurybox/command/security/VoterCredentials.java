package dev.jurybox.command.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues voters their tokens, a secret and the proof that it was made here, and knows its own again. */
@Component
public class VoterCredentials {

    private static final int SECRET_BYTES = 16;
    private static final int PROOF_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Mac proofs;
    private final Mac pseudonyms;

    VoterCredentials(VoterProperties keys) {
        proofs = new Mac("jurybox.voters.token-key", keys.tokenKey());
        pseudonyms = new Mac("jurybox.voters.pseudonym-key", keys.pseudonymKey());
    }

    public String issue() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Bytes.concat(secret, proofOf(secret)));
    }

    /** Empty for a token nobody here has issued. */
    Optional<Voter> verify(String token) {
        return decode(token)
                .filter(bytes -> bytes.length == SECRET_BYTES + PROOF_BYTES)
                .filter(this::isProven)
                .map(bytes -> new Voter(Arrays.copyOf(bytes, SECRET_BYTES), pseudonyms::of));
    }

    private boolean isProven(byte[] token) {
        var proof = Arrays.copyOfRange(token, SECRET_BYTES, token.length);
        return MessageDigest.isEqual(proof, proofOf(Arrays.copyOf(token, SECRET_BYTES)));
    }

    private byte[] proofOf(byte[] secret) {
        return Arrays.copyOf(proofs.of(secret), PROOF_BYTES);
    }

    private static Optional<byte[]> decode(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
