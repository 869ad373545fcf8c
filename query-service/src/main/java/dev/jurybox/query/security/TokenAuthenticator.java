package dev.jurybox.query.security;

import dev.jurybox.http.hashing.TokenHash;
import dev.jurybox.http.security.CallerAuthenticator;
import dev.jurybox.http.security.OperatorProperties;
import dev.jurybox.http.voter.VoterCredentials;
import dev.jurybox.http.voter.VoterIdentity;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the caller that a token belongs to: a voter or the operator. Staff tokens are not accepted here. */
@Component
class TokenAuthenticator implements CallerAuthenticator {

    private static final OperatorCaller OPERATOR = new OperatorCaller();

    private final VoterCredentials voters;
    private final TokenHash operator;

    TokenAuthenticator(VoterCredentials voters, OperatorProperties operator) {
        this.voters = voters;
        this.operator = new TokenHash(operator.tokenHash());
    }

    @Override
    public Optional<?> by(String token) {
        var voter = voterBy(token);
        if (voter.isPresent()) return voter;
        return operator.isOf(token) ? Optional.of(OPERATOR) : Optional.empty();
    }

    @Override
    public Optional<VoterIdentity> voterBy(String token) {
        return voters.verify(token);
    }
}
