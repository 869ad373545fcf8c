package dev.jurybox.http.security;

import dev.jurybox.http.voter.VoterCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a caller by a bearer token or a voter's cookie. An unknown bearer token is refused on every path. An
 * unknown cookie is ignored, because a page cannot keep its browser from sending it.
 */
final class TokenAuthenticationFilter extends OncePerRequestFilter {

    private final CallerAuthenticator callers;
    private final ProblemResponseWriter problems;

    TokenAuthenticationFilter(CallerAuthenticator callers, ProblemResponseWriter problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = BearerToken.in(request);
        try {
            var caller = token == null ? byCookie(request) : callers.by(token);
            if (token != null && caller.isEmpty()) {
                problems.unauthenticated(response);
                return;
            }
            caller.ifPresent(TokenAuthenticationFilter::remember);
        } catch (SignInUnavailableException e) {
            logger.warn("The keys of a token's issuer could not be fetched: " + e.getMessage());
            problems.signInUnavailable(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<?> byCookie(HttpServletRequest request) {
        return VoterCookie.in(request).flatMap(callers::voterBy);
    }

    /** Applies to this request only; nothing is kept between requests. */
    private static void remember(Object caller) {
        SecurityContextHolder.getContextHolderStrategy()
                .setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
    }
}
