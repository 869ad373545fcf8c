package dev.jurybox.http.security;

import static org.springframework.http.HttpHeaders.ORIGIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Prevents cross-site request forgery, for requests without a bearer token: browsers attach cookies unasked but never
 * tokens. Clients that are not browsers send no {@code Sec-Fetch-Site}, and have no cookies to abuse.
 */
record CrossSiteCheck(List<String> origins) {

    private static final Set<String> READING = Set.of(
            HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    boolean passes(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || isFromHere(request);
    }

    private boolean isFromHere(HttpServletRequest request) {
        return switch (request.getHeader("Sec-Fetch-Site")) {
            case null -> true;
            case "same-origin", "none" -> true;
            case "same-site" -> origins.contains(request.getHeader(ORIGIN));
            default -> false;
        };
    }
}
