package dev.jurybox.command.security;

import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Role;
import java.util.Set;

/**
 * A person or service that acts in a role.
 *
 * @param seats the seats that a reviewer speaks for
 * @param pseudonym the same for one person in all requests; for the holder of a role's only token, the role's name
 */
public record RoleCaller(Set<Role> roles, Set<String> seats, String pseudonym) implements Caller {

    static RoleCaller theOnly(Role role) {
        return new RoleCaller(Set.of(role), Set.of(), role.name());
    }

    @Override
    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean reviews(String seat) {
        return is(Role.REVIEWER) && seats.contains(seat);
    }

    @Override
    public Actor actingAs(Role role) {
        return new Actor(role, pseudonym.equals(role.name()) ? null : pseudonym);
    }

    @Override
    public String ownerOf(String word) {
        return pseudonym;
    }
}
