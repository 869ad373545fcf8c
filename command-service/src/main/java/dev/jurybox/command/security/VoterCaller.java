package dev.jurybox.command.security;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Role;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.voter.VoterSecret;

/**
 * A person who votes.
 *
 * @param secret what sets one voter apart from all others
 * @param anonymous whether all they showed is a token that was made here; else a provider signed them in
 */
public record VoterCaller(VoterSecret secret, boolean anonymous) implements Caller {

    /** No tool is called like this. */
    private static final String NO_SLUG = "command:";

    public VoterToken pseudonymFor(ToolId tool) {
        return new VoterToken(secret.pseudonymFor(tool.value()));
    }

    /** Unrelated between commands, and to what stands on any ballot. */
    @Override
    public String ownerOf(String word) {
        return secret.pseudonymFor(NO_SLUG + word);
    }

    @Override
    public boolean is(Role role) {
        return role == Role.VOTER;
    }

    @Override
    public Actor actingAs(Role role) {
        return Actor.VOTER;
    }
}
