package dev.jurybox.http.voter;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Issues and verifies voters' tokens: a secret, and a MAC to prove that it was issued here. */
@Component
public class VoterCredentials {

    private static final int SECRET_BYTES = VoterIdentity.BYTES;
    private static final int PROOF_BYTES = 16;
    /** The base64url form of a secret and its MAC. Anything else need not be decoded. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HmacSha256 proofs;
    private final CallerPseudonyms pseudonyms;

    VoterCredentials(VoterProperties keys, CallerPseudonyms pseudonyms) {
        proofs = new HmacSha256("jurybox.voters.token-key", keys.tokenKey());
        this.pseudonyms = pseudonyms;
    }

    public String issue() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteJoiner.concat(secret, proofOf(secret)));
    }

    /** Empty for a token that was not issued here. */
    public Optional<VoterIdentity> verify(String token) {
        if (!TOKEN.matcher(token).matches()) return Optional.empty();
        var bytes = Base64.getUrlDecoder().decode(token);
        var secret = Arrays.copyOf(bytes, SECRET_BYTES);
        var proof = Arrays.copyOfRange(bytes, SECRET_BYTES, SECRET_BYTES + PROOF_BYTES);
        if (!MessageDigest.isEqual(proof, proofOf(secret))) return Optional.empty();
        return Optional.of(pseudonyms.identity(secret));
    }

    private byte[] proofOf(byte[] secret) {
        return Arrays.copyOf(proofs.of(secret), PROOF_BYTES);
    }
}
