package dev.jurybox.query.freshness;

/** What somebody wrote is not told yet. */
public final class NotYetVisibleException extends RuntimeException {

    NotYetVisibleException() {
        super("not yet visible", null, false, false);
    }
}
