package dev.jurybox.command.security;

import dev.jurybox.http.voter.TestVoters;

/** Callers whose voter tokens are issued with keys made for tests. */
public final class Voters {

    private Voters() {}

    public static VoterCaller by(String token) {
        return new VoterCaller(TestVoters.by(token), true);
    }

    public static VoterCaller newVoter() {
        return by(TestVoters.newToken());
    }
}
