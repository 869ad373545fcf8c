package dev.jurybox.http.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** A voter's token where scripts cannot read it, and no other host, path or plain connection gets to see it. */
public final class VoterCookie {

    static final String NAME = "__Host-jurybox-voter";
    /** As long as browsers keep any. */
    private static final Duration KEPT = Duration.ofDays(400);

    private VoterCookie() {}

    public static ResponseCookie of(String token) {
        return ResponseCookie.from(NAME, token)
                .secure(true).httpOnly(true).path("/").sameSite("Lax").maxAge(KEPT).build();
    }

    public static Optional<String> in(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (var cookie : cookies) {
            if (cookie.getName().equals(NAME)) return Optional.of(cookie.getValue());
        }
        return Optional.empty();
    }
}
