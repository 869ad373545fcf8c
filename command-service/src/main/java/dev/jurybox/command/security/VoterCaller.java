package dev.jurybox.command.security;

import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Role;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.voter.VoterIdentity;

/**
 * A person that votes.
 *
 * @param secret what distinguishes this voter from all others
 * @param anonymous whether the caller showed only a token issued here; otherwise an identity provider signed them in
 */
public record VoterCaller(VoterIdentity identity, boolean anonymous) implements Caller {

    /** Not a valid slug, so no tool can have it. */
    private static final String NO_SLUG = "command:";

    public VoterToken pseudonymFor(ToolId tool) {
        return new VoterToken(identity.pseudonymFor(tool.value()));
    }

    /** Cannot be linked to that of another command, nor to the pseudonym on any ballot. */
    @Override
    public String ownerOf(String word) {
        return identity.pseudonymFor(NO_SLUG + word);
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
