package dev.jurybox.http.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator, who keeps both services running.
 *
 * @param tokenHash SHA-256 of the operator's token, as lower-case hex; the token itself is never kept here
 */
@ConfigurationProperties("jurybox.operator")
public record OperatorProperties(String tokenHash) {}
