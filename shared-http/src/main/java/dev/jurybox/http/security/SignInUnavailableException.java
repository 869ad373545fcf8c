package dev.jurybox.http.security;

/** A token cannot be verified now, because its issuer cannot be reached. */
public final class SignInUnavailableException extends RuntimeException {

    public SignInUnavailableException(Throwable cause) {
        super(cause);
    }
}
