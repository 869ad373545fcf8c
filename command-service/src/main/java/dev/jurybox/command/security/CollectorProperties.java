package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key of voters who come with a collector.
 *
 * @param collectorKey 32 bytes as base64url; turns a collector's own names of voters into pseudonyms
 */
@ConfigurationProperties("jurybox.voters")
record CollectorProperties(String collectorKey) {

    @Override
    public String toString() {
        return "a key";
    }
}
