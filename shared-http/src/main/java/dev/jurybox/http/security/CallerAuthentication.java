package dev.jurybox.http.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** A caller as a Spring Security authentication. It has no authorities: the access table decides. */
record CallerAuthentication(Object caller) implements Authentication {

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        if (!authenticated)
            throw new IllegalArgumentException("an authenticated caller cannot be made unauthenticated");
    }

    /** Callers have no names, so this returns the name of their class. */
    @Override
    public String getName() {
        return caller.getClass().getSimpleName();
    }
}
