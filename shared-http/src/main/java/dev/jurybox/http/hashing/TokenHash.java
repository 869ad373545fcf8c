package dev.jurybox.http.hashing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A token known by its SHA-256: enough to know it again, and not to use it. */
public final class TokenHash {

    private final byte[] hash;

    /** @param hex in lower case */
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
