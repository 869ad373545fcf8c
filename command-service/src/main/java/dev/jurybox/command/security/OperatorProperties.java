package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator, who may do everything an editor may.
 *
 * @param tokenHash SHA-256 of the operator's token, as lower-case hex; the token itself is never kept here
 */
@ConfigurationProperties("jurybox.operator")
record OperatorProperties(String tokenHash) {}
