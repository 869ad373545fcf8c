package dev.jurybox.command.security;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Role;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.voter.VoterSecret;

/**
 * Somebody who votes.
 *
 * @param secret by which nobody but they are known
 * @param anonymous whether a token that was made here is all that they showed; else they are a person signed in elsewhere
 */
public record Voter(VoterSecret secret, boolean anonymous) implements Caller {

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
