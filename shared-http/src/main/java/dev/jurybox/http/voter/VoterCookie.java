package dev.jurybox.http.voter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** A cookie with a voter's token that scripts cannot read and browsers send only to this host and over HTTPS. */
public final class VoterCookie {

    static final String NAME = "__Host-jurybox-voter";
    /** The longest time that browsers keep a cookie. */
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
