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
 * Finds out who calls: by the token they bring, or by a voter's cookie. A token that is not ours is refused, wherever
 * it is brought; a cookie that is not ours is none, since a page cannot take back what its browser sends along.
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
            logger.warn("Who signed a token could not be asked for its keys: " + e.getMessage());
            problems.signInUnavailable(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<?> byCookie(HttpServletRequest request) {
        return VoterCookie.in(request).flatMap(callers::voterBy);
    }

    /** For this request alone: nothing is kept between two. */
    private static void remember(Object caller) {
        SecurityContextHolder.getContextHolderStrategy()
                .setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
    }
}
