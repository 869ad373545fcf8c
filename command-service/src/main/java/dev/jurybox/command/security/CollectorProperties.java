package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key for pseudonyms of voters reported by collectors.
 *
 * @param collectorKey 32 bytes as base64url; turns a collector's own ids of voters into pseudonyms
 */
@ConfigurationProperties("jurybox.voters")
record CollectorProperties(String collectorKey) {

    @Override
    public String toString() {
        return "a key";
    }
}
