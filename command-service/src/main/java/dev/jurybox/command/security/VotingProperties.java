package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which voters may vote.
 *
 * @param voters whether anonymous voters may vote, or only people signed in at the identity provider
 */
@ConfigurationProperties("jurybox.voting")
record VotingProperties(@DefaultValue("anonymous") AdmittedVoters voters) {}
