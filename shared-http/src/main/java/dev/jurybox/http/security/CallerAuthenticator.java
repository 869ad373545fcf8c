package dev.jurybox.http.security;

import java.util.Optional;

/** Identifies callers by their credentials. */
public interface CallerAuthenticator {

    /** Empty for a token that this service does not trust. */
    Optional<?> by(String token) throws SignInUnavailableException;

    /** Identifies a voter by the token in a cookie. */
    Optional<?> voterBy(String token);
}
