package dev.jurybox.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** Somebody who votes: known by nothing but a secret only they hold. */
public final class Voter {

    private static final int PSEUDONYM_BYTES = 16;
    /** No tool is called like this. */
    private static final String NO_SLUG = "command:";

    private final byte[] secret;
    private final UnaryOperator<byte[]> mac;

    Voter(byte[] secret, UnaryOperator<byte[]> mac) {
        this.secret = secret;
        this.mac = mac;
    }

    /** The same for one tool each time, unrelated between tools, and computed: nothing is ever looked up. */
    public VoterToken pseudonymFor(ToolId tool) {
        return new VoterToken(pseudonym(tool.value()));
    }

    /** As the sender of one command by its key: unrelated between commands, and to what stands on any ballot. */
    String pseudonymFor(String key) {
        return pseudonym(NO_SLUG + key);
    }

    private String pseudonym(String purpose) {
        var pseudonym = mac.apply(Bytes.concat(secret, purpose.getBytes(UTF_8)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(pseudonym, PSEUDONYM_BYTES));
    }
}
