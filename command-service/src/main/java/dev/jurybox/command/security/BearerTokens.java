package dev.jurybox.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whose token is it: the operator's, a voter's, or nobody's. */
@Component
class BearerTokens implements AuthenticationProvider {

    private final byte[] operatorHash;
    private final VoterCredentials voters;

    BearerTokens(OperatorProperties operator, VoterCredentials voters) {
        this.operatorHash = HexFormat.of().parseHex(operator.tokenHash());
        this.voters = voters;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var token = ((BearerTokenAuthenticationToken) request).getToken();
        if (MessageDigest.isEqual(operatorHash, sha256(token))) return signedIn("operator", Role.OPERATOR);
        return voters.verify(token)
                .map(voter -> signedIn(voter, Role.VOTER))
                .orElseThrow(() -> new InvalidBearerTokenException("This token was not issued here."));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static Authentication signedIn(Object principal, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of(role));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
