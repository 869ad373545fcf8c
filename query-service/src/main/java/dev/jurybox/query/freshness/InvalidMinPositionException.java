package dev.jurybox.query.freshness;

/** No place in the log is written like this. */
public final class InvalidMinPositionException extends RuntimeException {

    InvalidMinPositionException() {
        super("invalid X-Min-Position", null, false, false);
    }
}
