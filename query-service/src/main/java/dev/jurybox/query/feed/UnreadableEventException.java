package dev.jurybox.query.feed;

/** Thrown if an event cannot be read. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String detail) {
        super(detail);
    }
}
