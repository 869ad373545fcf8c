package dev.jurybox.command.security;

import dev.jurybox.command.security.people.People;
import dev.jurybox.command.security.people.Person;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Whose token is it: a voter's, a service's, a person's, or nobody's. The voter's is tried first, and costs little. */
@Component
class Callers {

    private final VoterCredentials voters;
    private final ServiceTokens services;
    private final People people;
    private final Mac pseudonyms;

    Callers(VoterCredentials voters, ServiceTokens services, People people, VoterProperties keys) {
        this.voters = voters;
        this.services = services;
        this.people = people;
        this.pseudonyms = new Mac("jurybox.voters.pseudonym-key", keys.pseudonymKey());
    }

    Optional<? extends Caller> by(String token) throws JwtException {
        if (token.indexOf('.') >= 0) return Optional.of(caller(people.whoHolds(token)));
        var voter = voters.verify(token);
        return voter.isPresent() ? voter : services.verify(token);
    }

    Optional<Voter> voterBy(String token) {
        return voters.verify(token);
    }

    /** Whoever has no office votes, and is the same voter each time they sign in. */
    private Caller caller(Person person) {
        if (!person.roles().isEmpty()) {
            var pseudonym = pseudonyms.shortOf(Bytes.framed("actor", person.issuer(), person.subject()));
            return new Official(person.roles(), person.seats(), pseudonym);
        }
        var secret = pseudonyms.of(Bytes.framed("voter", person.issuer(), person.subject()));
        return new Voter(Arrays.copyOf(secret, Voter.SECRET_BYTES), pseudonyms);
    }
}
