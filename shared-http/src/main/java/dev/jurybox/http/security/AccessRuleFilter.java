package dev.jurybox.http.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the access rule of a request. Without one the response is 404 or 405, and no authentication is needed. */
final class AccessRuleFilter extends OncePerRequestFilter {

    private static final String FOUND = AccessRuleFilter.class.getName() + ".found";

    private final AccessTable table;
    private final ProblemResponseWriter problems;

    AccessRuleFilter(AccessTable table, ProblemResponseWriter problems) {
        this.table = table;
        this.problems = problems;
    }

    static AccessTable.Found foundFor(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof AccessTable.Found found) return found;
        throw new IllegalStateException("a request was not matched with an access rule before");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var found = table.find(methodOf(request), path);
        if (found == null) {
            problems.nothingThere(response, table.methodsAt(path));
            return;
        }
        request.setAttribute(FOUND, found);
        chain.doFilter(request, response);
    }

    /** HEAD is allowed wherever GET is. */
    private static HttpMethod methodOf(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method == HttpMethod.HEAD ? HttpMethod.GET : method;
    }
}
