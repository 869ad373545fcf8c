package dev.jurybox.http.security;

import java.util.Optional;

/** Knows callers again by what they bring. */
public interface CallerAuthenticator {

    /** Empty for a token that nobody here trusts. */
    Optional<?> by(String token) throws SignInUnavailableException;

    /** By what stands in a voter's cookie. */
    Optional<?> voterBy(String token);
}
