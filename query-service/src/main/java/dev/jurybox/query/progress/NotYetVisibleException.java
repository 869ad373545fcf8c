package dev.jurybox.query.progress;

/** Thrown if the read models do not reach the required position in time. */
public final class NotYetVisibleException extends RuntimeException {

    NotYetVisibleException() {
        super("not yet visible", null, false, false);
    }
}
