package dev.jurybox.query.http;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configuration of pagination cursors.
 *
 * @param key the key that signs them, 32 bytes as base64url
 */
@ConfigurationProperties("jurybox.cursors")
record CursorProperties(String key) {

    @Override
    public String toString() {
        return "a key";
    }
}
