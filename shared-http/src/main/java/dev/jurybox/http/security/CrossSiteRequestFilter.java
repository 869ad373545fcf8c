package dev.jurybox.http.security;

import static org.springframework.http.HttpHeaders.ORIGIN;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Prevents cross-site request forgery. Requests with a bearer token are safe, because browsers attach cookies unasked
 * but never tokens. Clients that are not browsers send no {@code Sec-Fetch-Site}, and have no cookies to abuse.
 */
final class CrossSiteRequestFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of(
            HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final List<String> origins;
    private final ProblemResponseWriter problems;

    CrossSiteRequestFilter(List<String> origins, ProblemResponseWriter problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || BearerToken.in(request) != null || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            problems.crossSite(response);
        }
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
