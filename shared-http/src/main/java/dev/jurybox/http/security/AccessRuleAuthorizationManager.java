package dev.jurybox.http.security;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Authorizes a request by its access rule and denies everything else. */
public final class AccessRuleAuthorizationManager implements AuthorizationManager<RequestAuthorizationContext> {

    /** The request attribute that holds the policy under which the request was admitted. */
    public static final String LET_IN_AS = AccessRuleAuthorizationManager.class.getName() + ".letInAs";

    AccessRuleAuthorizationManager() {}

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var line = AccessRuleFilter.foundFor(request);
        var caller = who.get() instanceof CallerAuthentication callerAuthentication
                ? callerAuthentication.caller()
                : null;
        var admitted = line.who().admits(caller, line.path());
        if (admitted) request.setAttribute(LET_IN_AS, line.who());
        return new AuthorizationDecision(admitted);
    }
}
