package dev.jurybox.http.hashing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 32;
    private static final int SHORT_BYTES = 16;

    private final javax.crypto.Mac prepared;

    /** @param name the name of the property, for error messages */
    public HmacSha256(String name, String base64url) {
        this(decoded(name, base64url));
    }

    public HmacSha256(byte[] key) {
        try {
            prepared = javax.crypto.Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copying the prepared instance takes half the time of preparing another. */
    public byte[] of(byte[] message) {
        try {
            return ((javax.crypto.Mac) prepared.clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first half of the MAC as base64url, which suffices to tell values apart. */
    public String shortOf(byte[] message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(of(message), SHORT_BYTES));
    }

    private static byte[] decoded(String name, String base64url) {
        var bytes = Base64.getUrlDecoder().decode(base64url);
        if (bytes.length >= KEY_BYTES_MIN) return bytes;
        throw new IllegalStateException("%s must be %d bytes as base64url, it has %d"
                .formatted(name, KEY_BYTES_MIN, bytes.length));
    }
}
