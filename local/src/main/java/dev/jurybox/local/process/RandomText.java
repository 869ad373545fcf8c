package dev.jurybox.local.process;

import java.security.SecureRandom;
import java.util.Base64;

public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Base64url without padding, which is safe in SQL, properties, headers and shells. */
    public static String ofBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
