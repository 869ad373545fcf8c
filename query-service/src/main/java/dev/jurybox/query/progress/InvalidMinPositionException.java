package dev.jurybox.query.progress;

/** Thrown if a {@code X-Min-Position} header is not a partition and a position. */
public final class InvalidMinPositionException extends RuntimeException {

    InvalidMinPositionException() {
        super("invalid X-Min-Position", null, false, false);
    }
}
