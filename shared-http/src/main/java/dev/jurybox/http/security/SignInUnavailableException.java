package dev.jurybox.http.security;

/** Whose token it is can only be said by somebody who cannot be asked now. */
public final class SignInUnavailableException extends RuntimeException {

    public SignInUnavailableException(Throwable cause) {
        super(cause);
    }
}
