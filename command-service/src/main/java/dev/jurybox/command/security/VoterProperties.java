package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys voters depend on, 32 bytes each, as base64url.
 *
 * @param tokenKey proves that a voter's token was made here
 * @param pseudonymKey turns a voter into a pseudonym for each tool; lose it and everybody may vote again
 * @param collectorKey does the same for voters whom a collector brings along by names of its own
 */
@ConfigurationProperties("jurybox.voters")
record VoterProperties(String tokenKey, String pseudonymKey, String collectorKey) {}
