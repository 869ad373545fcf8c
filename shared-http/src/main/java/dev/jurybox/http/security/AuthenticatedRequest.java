package dev.jurybox.http.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request whose caller is known. */
final class AuthenticatedRequest extends HttpServletRequestWrapper {

    private final CallerAuthentication authentication;

    AuthenticatedRequest(HttpServletRequest request, CallerAuthentication authentication) {
        super(request);
        this.authentication = authentication;
    }

    @Override
    public Principal getUserPrincipal() {
        return authentication;
    }
}
