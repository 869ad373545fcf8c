package dev.jurybox.command.dispatch;

/** Concurrent commands changed the same events at every attempt, up to the last. Nothing was recorded. */
public final class ConcurrencyConflictException extends RuntimeException {

    public ConcurrencyConflictException(Throwable cause) {
        super("overtaken by others", cause);
    }
}
