package dev.jurybox.command.security;

import dev.jurybox.command.security.people.JwtAuthenticator;
import dev.jurybox.command.security.people.SignedInPerson;
import dev.jurybox.http.security.CallerAuthenticator;
import dev.jurybox.http.security.SignInUnavailableException;
import dev.jurybox.http.voter.CallerPseudonyms;
import dev.jurybox.http.voter.VoterCredentials;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Finds the caller of a token: a voter, a service or a person. Voters' tokens are the cheapest to check. */
@Component
class TokenAuthenticator implements CallerAuthenticator {

    private final VoterCredentials voters;
    private final ServiceTokens services;
    private final JwtAuthenticator jwtAuthenticator;
    private final CallerPseudonyms pseudonyms;

    TokenAuthenticator(VoterCredentials voters, ServiceTokens services, JwtAuthenticator jwtAuthenticator,
            CallerPseudonyms pseudonyms) {
        this.voters = voters;
        this.services = services;
        this.jwtAuthenticator = jwtAuthenticator;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Optional<? extends Caller> by(String token) {
        if (token.indexOf('.') >= 0) return personBy(token);
        var voter = voterBy(token);
        return voter.isPresent() ? voter : services.verify(token);
    }

    @Override
    public Optional<VoterCaller> voterBy(String token) {
        return voters.verify(token).map(secret -> new VoterCaller(secret, true));
    }

    private Optional<Caller> personBy(String token) {
        try {
            return Optional.of(caller(jwtAuthenticator.callerOf(token)));
        } catch (BadJwtException _) {
            return Optional.empty();
        } catch (JwtException e) {
            throw new SignInUnavailableException(e);
        }
    }

    /** A person without a role is a voter, and the same voter at each sign-in. */
    private Caller caller(SignedInPerson person) {
        if (person.roles().isEmpty()) {
            return new VoterCaller(pseudonyms.identityOf("voter", person.issuer(), person.subject()), false);
        }
        return new RoleCaller(person.roles(), person.seats(),
                pseudonyms.of("actor", person.issuer(), person.subject()));
    }
}
