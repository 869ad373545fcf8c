package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service that reads the log.
 *
 * @param tokenHash SHA-256 of its token, as lower-case hex; the token itself is never stored here
 */
@ConfigurationProperties("jurybox.reader")
record ReaderProperties(String tokenHash) {}
