package dev.jurybox.http.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The bearer token of a request. Browsers never send one unasked, as they do cookies. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static @Nullable String in(HttpServletRequest request) {
        var header = request.getHeader(AUTHORIZATION);
        var isBearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? header.substring(SCHEME.length()).strip() : null;
    }
}
