package dev.jurybox.events;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the records of the topic with HMAC-SHA256 and verifies signatures. The first key signs and all keys verify;
 * there are two keys while one replaces the other.
 */
public final class RecordMac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 32;
    private static final int KEYS_MAX = 2;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Mac> keys = new LinkedHashMap<>();
    private final String signingKey;
    private final Mac signing;

    /**
     * @param property the name of the property, for error messages
     * @param keys each as {@code id:key}, the key in base64url
     */
    public RecordMac(String property, List<String> keys) {
        if (keys.isEmpty() || keys.size() > KEYS_MAX) {
            throw new IllegalStateException("%s has %d keys: there must be one, or two while one replaces the other"
                    .formatted(property, keys.size()));
        }
        keys.forEach(key -> add(property, key.strip()));
        var first = this.keys.entrySet().iterator().next();
        signingKey = first.getKey();
        signing = first.getValue();
    }

    private void add(String property, String key) {
        var id = key.substring(0, Math.max(0, key.indexOf(':')));
        if (!id.matches("[A-Za-z0-9._-]{1,32}")) throw new IllegalStateException(property + " must be id:key");
        if (keys.put(id, prepared(property, key.substring(id.length() + 1))) != null) {
            throw new IllegalStateException("%s has two keys named %s".formatted(property, id));
        }
    }

    private static Mac prepared(String property, String base64url) {
        try {
            var key = Base64.getUrlDecoder().decode(base64url);
            if (key.length < KEY_BYTES_MIN) {
                throw new IllegalStateException("%s must have keys of %d bytes as base64url, one has %d"
                        .formatted(property, KEY_BYTES_MIN, key.length));
            }
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that signs. */
    public String signingKey() {
        return signingKey;
    }

    /** Returns the MAC by the signing key, as base64url. */
    public byte[] sign(RecordContent content) {
        return mac(signing, content);
    }

    /** Whether this is the MAC of the content, made with the key of that id. */
    public boolean isSigned(RecordContent content, String keyId, byte[] mac) {
        var key = keys.get(keyId);
        return key != null && MessageDigest.isEqual(mac(key, content), mac);
    }

    /** Works on a copy, because a {@link Mac} is stateful and many threads share the prepared one. */
    private static byte[] mac(Mac prepared, RecordContent content) {
        try {
            var mac = (Mac) prepared.clone();
            mac.update(content.bytes());
            return BASE64URL.encode(mac.doFinal());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
