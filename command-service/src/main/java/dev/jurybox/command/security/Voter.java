package dev.jurybox.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Actor;
import dev.jurybox.command.Role;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.util.Arrays;

/** Somebody who votes: known by nothing but a secret only they hold. One secret is one voter. */
public final class Voter implements Caller {

    static final int SECRET_BYTES = 16;
    /** No tool is called like this. */
    private static final String NO_SLUG = "command:";

    private final byte[] secret;
    private final Mac pseudonyms;

    Voter(byte[] secret, Mac pseudonyms) {
        this.secret = secret;
        this.pseudonyms = pseudonyms;
    }

    /** The same for one tool each time, unrelated between tools, and computed: nothing is ever looked up. */
    public VoterToken pseudonymFor(ToolId tool) {
        return new VoterToken(pseudonym(tool.value()));
    }

    /** Unrelated between commands, and to what stands on any ballot. */
    @Override
    public String ownerOf(String word) {
        return pseudonym(NO_SLUG + word);
    }

    @Override
    public boolean is(Role role) {
        return role == Role.VOTER;
    }

    @Override
    public Actor actingAs(Role role) {
        return Actor.VOTER;
    }

    private String pseudonym(String purpose) {
        return pseudonyms.shortOf(Bytes.concat(secret, purpose.getBytes(UTF_8)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Voter voter && Arrays.equals(secret, voter.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }
}
