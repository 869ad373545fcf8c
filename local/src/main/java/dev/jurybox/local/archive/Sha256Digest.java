package dev.jurybox.local.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Sha256Digest {

    private Sha256Digest() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
