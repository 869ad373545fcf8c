package dev.jurybox.command.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may vote.
 *
 * @param voters whether anonymous voters may, or people alone who are signed in
 */
@ConfigurationProperties("jurybox.voting")
record VotingProperties(@DefaultValue("anonymous") AdmittedVoters voters) {}
