package dev.jurybox.command.security;

import org.springframework.security.core.GrantedAuthority;

/** What a token lets its bearer be. */
enum Role implements GrantedAuthority {
    OPERATOR, VOTER;

    @Override
    public String getAuthority() {
        return "ROLE_" + name();
    }
}
