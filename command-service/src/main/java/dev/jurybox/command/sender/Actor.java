package dev.jurybox.command.sender;

import org.jspecify.annotations.Nullable;

/**
 * The actor of a command as the log keeps it: a role, and never a name.
 *
 * @param pseudonym distinguishes the people of one role; null for a voter, whose pseudonym is in the vote instead
 */
public record Actor(Role role, @Nullable String pseudonym) {

    public static final Actor OPERATOR = new Actor(Role.OPERATOR, null);
    public static final Actor VOTER = new Actor(Role.VOTER, null);

    /** The format in the log: EDITOR, or EDITOR:XyZ. */
    @Override
    public String toString() {
        return pseudonym == null ? role.name() : role.name() + ":" + pseudonym;
    }
}
