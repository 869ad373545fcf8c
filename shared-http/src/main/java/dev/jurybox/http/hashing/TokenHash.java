package dev.jurybox.http.hashing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 hash of a token, with which a token can be recognized but not recovered. */
public final class TokenHash {

    private final byte[] hash;

    /** @param hex the hash in lower-case hex */
    public TokenHash(String hex) {
        hash = HexFormat.of().parseHex(hex);
    }

    public boolean isOf(String token) {
        return MessageDigest.isEqual(hash, sha256(token));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
