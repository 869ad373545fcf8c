package dev.jurybox.command;

/** Others changed the same thing at the same time, again and again. Nothing was recorded. */
public final class ConcurrencyConflictException extends RuntimeException {

    public ConcurrencyConflictException(Throwable cause) {
        super("overtaken by others", cause);
    }
}
