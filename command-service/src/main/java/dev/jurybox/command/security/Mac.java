package dev.jurybox.command.security;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
final class Mac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 32;

    private final SecretKeySpec key;

    Mac(String name, String base64url) {
        var bytes = Base64.getUrlDecoder().decode(base64url);
        if (bytes.length < KEY_BYTES_MIN) {
            throw new IllegalStateException("%s must be %d bytes as base64url, it has %d"
                    .formatted(name, KEY_BYTES_MIN, bytes.length));
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] of(byte[] message) {
        try {
            var mac = javax.crypto.Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
