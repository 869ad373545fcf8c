package dev.jurybox.command.security;

import java.util.Base64;

/** Voters of nowhere in particular. */
public final class Voters {

    private static final String KEY = Base64.getUrlEncoder().encodeToString(new byte[32]);
    private static final VoterCredentials CREDENTIALS = new VoterCredentials(new VoterProperties(KEY, KEY, KEY));

    private Voters() {}

    public static String newToken() {
        return CREDENTIALS.issue();
    }

    public static Voter by(String token) {
        return CREDENTIALS.verify(token).orElseThrow();
    }

    public static Voter newVoter() {
        return by(newToken());
    }
}
