package dev.jurybox.command.security.people;

import dev.jurybox.command.Role;
import java.util.Set;

/** Somebody as an issuer knows them. No log, topic or table ever sees issuer or subject. */
public record SignedInPerson(String issuer, String subject, Set<Role> roles, Set<String> seats) {

    @Override
    public String toString() {
        return "Person" + roles + seats;
    }
}
