package dev.jurybox.query.http;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The marks that say where a list goes on.
 *
 * @param key what they are signed with, 32 bytes as base64url
 */
@ConfigurationProperties("jurybox.cursors")
record CursorProperties(String key) {

    @Override
    public String toString() {
        return "a key";
    }
}
