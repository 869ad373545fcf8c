package dev.jurybox.command;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the log remembers it: a role, and never a name.
 *
 * @param pseudonym tells one person of a role from another; a voter's stands in the vote instead
 */
public record Actor(Role role, @Nullable String pseudonym) {

    public static final Actor OPERATOR = new Actor(Role.OPERATOR, null);
    public static final Actor VOTER = new Actor(Role.VOTER, null);

    /** As the log keeps it: EDITOR, or EDITOR:XyZ. */
    @Override
    public String toString() {
        return pseudonym == null ? role.name() : role.name() + ":" + pseudonym;
    }
}
