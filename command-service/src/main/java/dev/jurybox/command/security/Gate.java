package dev.jurybox.command.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets through whom the table names, and nobody else. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    /** Under this name a request carries the role by which it was let through. */
    static final String ROLE = Gate.class.getName() + ".role";

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private record Rule(PathPattern path, Who who) {}

    private final Map<HttpMethod, List<Rule>> rules;

    Gate(List<Access> table) {
        rules = table.stream().collect(groupingBy(Access::method, mapping(Gate::rule, toList())));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        for (var rule : rules.getOrDefault(methodOf(request), List.of())) {
            var match = rule.path().matchAndExtract(path);
            if (match != null) return decided(rule.who(), callerIn(who.get()), match.getUriVariables(), request);
        }
        return NO;
    }

    private static AuthorizationDecision decided(
            Who who, @Nullable Caller caller, Map<String, String> path, HttpServletRequest request) {
        if (!who.admits(caller, path)) return NO;
        if (caller != null) request.setAttribute(ROLE, who.roleOf(caller));
        return YES;
    }

    private static @Nullable Caller callerIn(@Nullable Authentication who) {
        return who instanceof SignedIn signedIn ? signedIn.caller() : null;
    }

    /** Whoever may ask for something may ask for its headers. */
    private static HttpMethod methodOf(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return method == HttpMethod.HEAD ? HttpMethod.GET : method;
    }

    private static Rule rule(Access access) {
        return new Rule(PathPatternParser.defaultInstance.parse(access.path()), access.who());
    }
}
