package dev.jurybox.http.security;

import dev.jurybox.http.voter.VoterCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Admits a request to its endpoint unless it was sent from another site or has an unknown bearer token, if there is an
 * access rule for its path and the rule admits its caller. Otherwise it responds with the problem.
 *
 * <p>An unknown bearer token is refused on every path. An unknown cookie is ignored, because a page cannot keep its
 * browser from sending it.
 */
final class RequestAdmissionFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestAdmissionFilter.class);

    private final CrossSiteCheck crossSite;
    private final CallerAuthenticator callers;
    private final AccessTable table;
    private final ProblemResponseWriter problems;

    RequestAdmissionFilter(CrossSiteCheck crossSite, CallerAuthenticator callers, AccessTable table,
            ProblemResponseWriter problems) {
        this.crossSite = crossSite;
        this.callers = callers;
        this.table = table;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = BearerToken.in(request);
        if (token == null && !crossSite.passes(request)) {
            problems.crossSite(response);
            return;
        }
        Optional<?> caller;
        try {
            caller = token == null ? byCookie(request) : callers.by(token);
        } catch (SignInUnavailableException e) {
            LOG.warn("The keys of a token's issuer could not be fetched: {}", e.getMessage());
            problems.signInUnavailable(response);
            return;
        }
        if (token != null && caller.isEmpty()) {
            problems.unauthenticated(response);
        } else {
            admit(request, caller.orElse(null), response, chain);
        }
    }

    private Optional<?> byCookie(HttpServletRequest request) {
        return VoterCookie.in(request).flatMap(callers::voterBy);
    }

    private void admit(HttpServletRequest request, @Nullable Object caller, HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var matched = table.find(methodOf(request), path);
        if (matched == null) {
            problems.nothingThere(response, table.methodsAt(path));
        } else if (matched.admits(caller)) {
            matched.setFor(request);
            chain.doFilter(caller == null ? request : authenticated(request, caller), response);
        } else if (caller == null) {
            problems.unauthenticated(response);
        } else {
            problems.forbidden(response);
        }
    }

    /** Spring Security's FilterChainProxy clears the context after the request. */
    private static AuthenticatedRequest authenticated(HttpServletRequest request, Object caller) {
        var authentication = new CallerAuthentication(caller);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        return new AuthenticatedRequest(request, authentication);
    }

    /** HEAD is allowed wherever GET is. */
    private static HttpMethod methodOf(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method == HttpMethod.HEAD ? HttpMethod.GET : method;
    }
}
