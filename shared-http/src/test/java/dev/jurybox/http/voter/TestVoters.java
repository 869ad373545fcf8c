package dev.jurybox.http.voter;

import java.util.Arrays;
import java.util.Base64;

/** Voters whose tokens are issued with keys made for tests. */
public final class TestVoters {

    static final String ONE_KEY = key(1);
    static final String OTHER_KEY = key(2);
    private static final VoterCredentials CREDENTIALS = credentials(ONE_KEY, OTHER_KEY);

    private TestVoters() {}

    public static String newToken() {
        return CREDENTIALS.issue();
    }

    public static VoterIdentity by(String token) {
        return CREDENTIALS.verify(token).orElseThrow();
    }

    static VoterCredentials credentials(String tokenKey, String pseudonymKey) {
        var keys = new VoterProperties(tokenKey, pseudonymKey);
        return new VoterCredentials(keys, new CallerPseudonyms(keys));
    }

    private static String key(int filler) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
