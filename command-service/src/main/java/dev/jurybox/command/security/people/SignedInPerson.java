package dev.jurybox.command.security.people;

import dev.jurybox.command.sender.Role;
import java.util.Set;

/** A person as an issuer identifies them. Neither issuer nor subject ever appears in a log, topic or table. */
public record SignedInPerson(String issuer, String subject, Set<Role> roles, Set<String> seats) {

    @Override
    public String toString() {
        return "Person" + roles + seats;
    }
}
