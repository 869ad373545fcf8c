package dev.jurybox.http.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The credentials of the operator of both services.
 *
 * @param tokenHash SHA-256 of the operator's token, as lower-case hex; the token itself is never stored here
 */
@ConfigurationProperties("jurybox.operator")
public record OperatorProperties(String tokenHash) {}
