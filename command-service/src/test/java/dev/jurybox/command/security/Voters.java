package dev.jurybox.command.security;

import dev.jurybox.http.voter.TestVoters;

/** Voters of nowhere in particular. */
public final class Voters {

    private Voters() {}

    public static VoterCaller by(String token) {
        return new VoterCaller(TestVoters.by(token), true);
    }

    public static VoterCaller newVoter() {
        return by(TestVoters.newToken());
    }
}
